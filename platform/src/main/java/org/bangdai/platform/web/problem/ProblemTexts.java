package org.bangdai.platform.web.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The texts of problems, from every bundle under {@code messages/} on the class path: {@code name.properties} in Chinese, the default, and
 * {@code name_en.properties}.
 */
public final class ProblemTexts {

    private static final String FOLDER = "messages/";

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    public ProblemTexts() {
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        // One way of quoting, with arguments and without.
        texts.setAlwaysUseMessageFormat(true);
        texts.setBasenames(bundles().toArray(String[]::new));
    }

    /** The title of a problem, or its slug where nobody wrote one. */
    public String title(String slug, List<Object> args, Locale locale) {
        return text("problem." + slug + ".title", args, slug, locale);
    }

    public String detail(String slug, List<Object> args, Locale locale) {
        return text("problem." + slug + ".detail", args, title(slug, args, locale), locale);
    }

    /** What is wrong with one part of the input. */
    public String error(String slug, List<Object> args, Locale locale) {
        return text("error." + slug, args, slug, locale);
    }

    private String text(String key, List<Object> args, String otherwise, Locale locale) {
        return Objects.requireNonNull(texts.getMessage(key, args.toArray(), otherwise, locale));
    }

    private static List<String> bundles() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*.properties");
            return Stream.of(files)
                    .map(file -> Objects.requireNonNull(file.getFilename()).replaceFirst("(_en)?\\.properties$", ""))
                    .distinct()
                    .sorted()
                    .map(name -> FOLDER + name)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
