package org.bangdai.evaluation.scheme;

/** The schemes that come with the software. */
public final class SchemesFixture {

    private SchemesFixture() {}

    public static Schemes builtIn() {
        return new BuiltInSchemes();
    }
}
