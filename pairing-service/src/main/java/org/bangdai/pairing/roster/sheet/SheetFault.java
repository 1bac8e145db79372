package org.bangdai.pairing.roster.sheet;

import java.util.List;

/** The file as a whole cannot be read; nothing of it counts. The message is the fault's name, its arguments tell where and what. */
public final class SheetFault extends RuntimeException {

    private final transient List<Object> args;

    SheetFault(String name, Object... args) {
        super(name, null, false, false);
        this.args = List.of(args);
    }

    /** Such as {@code roster-header}: the last part of the problem's type. */
    public String name() {
        return String.valueOf(getMessage());
    }

    public List<Object> args() {
        return args;
    }
}
