package org.bangdai.pairing.reference.domain;

/** How far somebody has a {@link Competence}; requests and answers carry the number, 0 to 4. */
public enum Level {
    NONE("未接触", "None"),
    AWARE("了解", "Knows of it"),
    GUIDED("能在指导下做", "Does it under guidance"),
    INDEPENDENT("能独立做", "Does it alone"),
    TEACHES("能带人", "Teaches it");

    private final String zh;
    private final String en;

    Level(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public int number() {
        return ordinal();
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
