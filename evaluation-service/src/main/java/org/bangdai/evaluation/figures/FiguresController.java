package org.bangdai.evaluation.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.bangdai.evaluation.figures.domain.Division;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.Problem.InputError;
import org.bangdai.platform.web.ProblemException;
import org.bangdai.platform.web.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The figures of a division and those below it as of a day, today unless another is given. */
@RestController
@RequestMapping("/api/v1/figures")
@Roles({"organiser", "integrator"})
class FiguresController {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ReadFigures figures;
    private final FigureTexts texts;
    private final FiguresSheet sheet;
    private final Clock clock;

    FiguresController(ReadFigures figures, FigureTexts texts, FiguresSheet sheet, Clock clock) {
        this.figures = figures;
        this.texts = texts;
        this.sheet = sheet;
        this.clock = clock;
    }

    @GetMapping(produces = "application/json")
    Mono<FiguresView> json(
            Caller by,
            @RequestParam String division,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Locale locale) {
        return view(by, division, asOf, locale);
    }

    @GetMapping(produces = CSV)
    Mono<ResponseEntity<String>> csv(
            Caller by,
            @RequestParam String division,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Locale locale) {
        return view(by, division, asOf, locale)
                .map(view -> file(view, CSV + ";charset=UTF-8", "csv").body(sheet.csv(view, locale)));
    }

    @GetMapping(produces = XLSX)
    Mono<ResponseEntity<byte[]>> xlsx(
            Caller by,
            @RequestParam String division,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Locale locale) {
        return view(by, division, asOf, locale)
                .map(view -> file(view, XLSX, "xlsx").body(sheet.xlsx(view, locale)));
    }

    private Mono<FiguresView> view(Caller by, String division, @Nullable LocalDate asOf, Locale locale) {
        if (!Division.isOne(division)) {
            throw invalid("division", "Pattern");
        }
        if (!by.scope().sees(division, List.of())) {
            throw new NotFoundException("figures", division);
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate day = asOf == null ? today : asOf;
        if (day.isAfter(today)) {
            throw invalid("asOf", "PastOrPresent");
        }
        if (day.isBefore(ReadFigures.BEGIN)) {
            throw invalid("asOf", "before-figures", ReadFigures.BEGIN.toString());
        }
        return figures.of(division, day).map(found -> FiguresView.of(found, texts, locale));
    }

    private static ResponseEntity.BodyBuilder file(FiguresView view, String type, String ending) {
        String name = "figures-" + view.division() + "-" + view.asOf() + "." + ending;
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }

    private static ProblemException invalid(String parameter, String slug, Object... args) {
        return new ProblemException(Problem.of(400, "invalid-input")
                .withErrors(List.of(new InputError("?" + parameter, slug, List.of(args)))));
    }
}
