package org.bangdai.pairing.reference;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.bangdai.pairing.reference.domain.Division;
import org.springframework.stereotype.Component;

/** The divisions that come with the service as a compressed list (its source and licence: {@code reference/NOTICE}). */
@Component
final class BundledDivisions implements Divisions {

    private static final String LIST = "/reference/divisions.tsv.gz";
    private static final String TOP = "";

    private final Map<String, Division> byCode = HashMap.newHashMap(45_000);
    private final Map<String, List<Division>> byParent = new HashMap<>();
    private final String edition;

    BundledDivisions() {
        byte[] list = list();
        edition = digest(list);
        read(list);
        byParent.replaceAll((parent, divisions) -> List.copyOf(divisions));
    }

    @Override
    public boolean exists(String code) {
        return byCode.containsKey(code);
    }

    @Override
    public Optional<Division> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    @Override
    public List<Division> provinces() {
        return below(TOP);
    }

    @Override
    public List<Division> below(String code) {
        return byParent.getOrDefault(code, List.of());
    }

    @Override
    public String edition() {
        return edition;
    }

    private void read(byte[] list) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(list)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                add(Division.of(line.substring(0, tab), line.substring(tab + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Division division) {
        String parent = division.parent() == null ? TOP : division.parent();
        byCode.put(division.code(), division);
        byParent.computeIfAbsent(parent, none -> new ArrayList<>()).add(division);
    }

    private static byte[] list() {
        try (InputStream list = BundledDivisions.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException(LIST + " is missing");
            }
            return list.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] list) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(list);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
