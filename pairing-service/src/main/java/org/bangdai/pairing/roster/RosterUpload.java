package org.bangdai.pairing.roster;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bangdai.pairing.roster.sheet.RosterFile;
import org.bangdai.pairing.roster.sheet.RosterFile.Format;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.ProblemException;
import org.bangdai.platform.web.WholeBody;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** The body of an upload, whole: it is read twice, and its hash goes before it. */
record RosterUpload(RosterFile file) {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final int MOST_BYTES = 32 << 20;

    static Mono<RosterUpload> of(ServerHttpRequest request) {
        return WholeBody.of(request, MOST_BYTES, () -> new ProblemException(Problem.of(413, "roster-too-large")))
                .map(content -> new RosterUpload(new RosterFile(format(request), content)));
    }

    /** Differs for a dry run: the same key is not for both. */
    String hash(boolean dryRun) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) (dryRun ? 1 : 0));
            digest.update((byte) file.format().ordinal());
            return HexFormat.of().formatHex(digest.digest(file.content()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Format format(ServerHttpRequest request) {
        boolean workbook =
                MediaType.parseMediaType(XLSX).includes(request.getHeaders().getContentType());
        return workbook ? Format.XLSX : Format.CSV;
    }
}
