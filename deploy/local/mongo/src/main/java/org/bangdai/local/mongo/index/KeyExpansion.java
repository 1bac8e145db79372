package org.bangdai.local.mongo.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the values of indexed paths out of a document: one row, or one for each element where a path crosses an array. */
final class KeyExpansion {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final List<String[]> paths;
    private final boolean[] crossedArray;
    private final List<Object[]> rows = new ArrayList<>(1);

    private KeyExpansion(List<String[]> paths) {
        this.paths = paths;
        this.crossedArray = new boolean[paths.size()];
    }

    /** The rows, and for each path whether it met an array. Values that are not there are {@link Missing}. */
    record Rows(List<Object[]> rows, boolean[] crossedArray) {}

    static Rows rows(Document document, List<String[]> paths) {
        KeyExpansion expansion = new KeyExpansion(paths);
        Object[] values = new Object[paths.size()];
        Arrays.fill(values, document);
        expansion.expand(values, new int[values.length]);
        return new Rows(expansion.rows, expansion.crossedArray);
    }

    static String[] path(String field) {
        return field.split("\\.", -1);
    }

    private void expand(Object[] values, int[] depths) {
        Collection<?> array = null;
        for (int i = 0; i < values.length; i++) {
            Collection<?> met = walk(values, depths, i);
            if (met != null && array != null && met != array) {
                throw new CannotIndexParallelArraysError(
                        paths.stream().map(path -> String.join(".", path)).toList());
            }
            array = met != null ? met : array;
        }
        if (array == null) {
            rows.add(values);
        } else if (array.isEmpty()) {
            expandInto(BsonOrder.EMPTY_ARRAY, array, values, depths);
        } else {
            for (Object element : array) {
                expandInto(Missing.ofNullable(element), array, values, depths);
            }
        }
    }

    /** Goes down one path as far as documents lead; gives the array that must be expanded to go on, if any. */
    private @Nullable Collection<?> walk(Object[] values, int[] depths, int i) {
        String[] path = paths.get(i);
        while (depths[i] < path.length) {
            String step = path[depths[i]];
            if (values[i] instanceof Document document) {
                values[i] = Missing.ofNullable(document.getOrMissing(step));
            } else if (values[i] instanceof List<?> list && NUMBER.matcher(step).matches()) {
                int position = Integer.parseInt(step);
                values[i] = Missing.ofNullable(position < list.size() ? list.get(position) : null);
            } else if (values[i] instanceof Collection<?> array) {
                return array;
            } else {
                values[i] = Missing.getInstance();
            }
            depths[i]++;
        }
        return depths[i] == path.length && values[i] instanceof Collection<?> array ? array : null;
    }

    private void expandInto(Object element, Collection<?> array, Object[] values, int[] depths) {
        Object[] nextValues = values.clone();
        int[] nextDepths = depths.clone();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != array) {
                continue;
            }
            crossedArray[i] = true;
            boolean leaf = depths[i] == paths.get(i).length;
            nextValues[i] = leaf || element instanceof Document ? element : Missing.getInstance();
            if (leaf || !(element instanceof Document)) {
                nextDepths[i] = paths.get(i).length + 1;
            }
        }
        expand(nextValues, nextDepths);
    }
}
