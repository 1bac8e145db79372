package org.bangdai.local.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What kinds of commands there are. */
final class Commands {

    private static final Set<String> WITHOUT_LOCK = Set.of(
            "hello",
            "ismaster",
            "ping",
            "buildinfo",
            "whatsmyuri",
            "getmore",
            "killcursors",
            "serverstatus",
            "endsessions",
            "connectionstatus",
            "getlog",
            "hostinfo",
            "getcmdlineopts");
    private static final Set<String> READS = Set.of(
            "find",
            "count",
            "distinct",
            "aggregate",
            "listindexes",
            "listcollections",
            "listdatabases",
            "dbstats",
            "collstats",
            "validate");
    private static final Set<String> LONG =
            Set.of("aggregate", "count", "createindexes", "dbstats", "collstats", "distinct", "validate");

    private Commands() {}

    private static String lower(String command) {
        return command.toLowerCase(Locale.ROOT);
    }

    static boolean needsNoLock(String command) {
        return WITHOUT_LOCK.contains(lower(command));
    }

    static boolean reads(String command, Document query) {
        String name = lower(command);
        return READS.contains(name) && !(name.equals("aggregate") && Aggregate.writes(query));
    }

    /** Whether it is done in no time: it writes at most once, or reads a few documents. */
    static boolean isBrief(Document query) {
        String name = lower(query.keySet().iterator().next());
        if (name.equals("find")) {
            return query.containsKey("limit");
        }
        String writes = WriteCommands.field(name);
        return writes == null ? !LONG.contains(name) : !(query.get(writes) instanceof List<?> list) || list.size() <= 1;
    }
}
