import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * From the answer to the consent that makes a pairing active, to its message on the mentor's live stream, both through the gateway:
 * {@code java -cp 'deploy/local/stack/target/lib/*' deploy/load/StreamDelay.java [GATEWAY] [HOME]}. Brings its own persons in by roster: 20 mentors, 200 mentees.
 */
class StreamDelay {

    private static final int MENTORS = 20;
    private static final int EACH = 10;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String gateway;
    private final RSAKey key;
    private final JWTClaimsSet model;
    private final SecretKeySpec personKey;
    private final Map<String, Long> arrived = new ConcurrentHashMap<>();

    StreamDelay(String gateway, Path home, String someToken) throws Exception {
        this.gateway = gateway + "/api/v1";
        this.key = RSAKey.parse(Files.readString(home.resolve("secrets/issuer.jwk")));
        this.model = SignedJWT.parse(someToken).getJWTClaimsSet();
        this.personKey = new SecretKeySpec(
                Base64.getDecoder().decode(Files.readString(home.resolve("secrets/person-id.key")).strip()), "HmacSHA256");
    }

    void main(int round) throws Exception {
        int start = 10 + (int) (Instant.now().getEpochSecond() % 700);
        String leader = number(LocalDate.of(1970, 1, 1), start);
        List<String> mentors = new ArrayList<>();
        List<String> mentees = new ArrayList<>();
        for (int i = 0; i < MENTORS; i++) {
            mentors.add(number(LocalDate.of(1962, 1, 1).plusDays(i + round), start));
        }
        for (int i = 0; i < MENTORS * EACH; i++) {
            mentees.add(number(LocalDate.of(2002, 1, 1).plusDays(i + round), start));
        }
        String organiser = token("organiser-of-load", "organiser", "ORGANISATION");
        String confirmer = token("confirmer-of-load", "confirmer", "PUBLICITY");
        bringIn(organiser, roster(leader, mentors, mentees));
        for (String mentor : mentors) {
            for (String department : List.of(organiser, confirmer)) {
                post(department, "/mentors/" + person(mentor) + "/confirmations",
                        "application/json", "{\"fileVersion\":1,\"decision\":\"CONFIRM\"}");
            }
        }
        CountDownLatch open = new CountDownLatch(MENTORS);
        for (String mentor : mentors) {
            Thread.ofVirtual().start(() -> listen(token(person(mentor), "mentor", null), open));
        }
        open.await(30, TimeUnit.SECONDS);
        report(delays(organiser, mentors, mentees));
        System.exit(0);
    }

    private double[] delays(String organiser, List<String> mentors, List<String> mentees) throws Exception {
        double[] delays = new double[mentees.size()];
        for (int i = 0; i < mentees.size(); i++) {
            String mentor = person(mentors.get(i % MENTORS));
            String mentee = person(mentees.get(i));
            String pairing = post(organiser, "/pairings", "application/json",
                            "{\"mentorId\":\"%s\",\"menteeId\":\"%s\",\"role\":\"PRIMARY\"}".formatted(mentor, mentee))
                    .path("id").asString();
            String consents = "/pairings/" + pairing + "/consents";
            post(token(mentor, "mentor", null), consents, "application/json", "{\"decision\":\"ACCEPT\"}");
            post(token(mentee, "mentee", null), consents, "application/json", "{\"decision\":\"ACCEPT\"}");
            long accepted = System.nanoTime();
            while (!arrived.containsKey(pairing)) {
                if (System.nanoTime() - accepted > 30_000_000_000L) {
                    throw new IllegalStateException("no message for " + pairing + " within 30 s");
                }
                Thread.sleep(1);
            }
            delays[i] = Math.max(0, arrived.get(pairing) - accepted) / 1e6;
        }
        return delays;
    }

    private static void report(double[] delays) {
        Arrays.sort(delays);
        System.out.printf("pairing-created accepted -> on the stream, %d times: p50 %.0f ms, p99 %.0f ms, max %.0f ms%n",
                delays.length, delays[delays.length / 2], delays[delays.length * 99 / 100], delays[delays.length - 1]);
    }

    private void listen(String token, CountDownLatch open) {
        try {
            var response = HTTP.send(HttpRequest.newBuilder(URI.create(gateway + "/notifications/stream"))
                    .header("Authorization", "Bearer " + token).build(), BodyHandlers.ofInputStream());
            open.countDown();
            try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("data:")) {
                        long now = System.nanoTime();
                        JsonNode message = JSON.readTree(line.substring(5));
                        if (message.path("type").asString().equals("pairing-created")) {
                            arrived.put(message.path("link").asString().replace("/pairings/", ""), now);
                        }
                    }
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void bringIn(String organiser, String csv) throws Exception {
        String id = post(organiser, "/rosters?dryRun=false", "text/csv;charset=UTF-8", csv).path("id").asString();
        until(organiser, id, "CHECKED");
        post(organiser, "/rosters/" + id + "/commit", "application/json", "");
        until(organiser, id, "COMMITTED");
    }

    private void until(String organiser, String id, String status) throws Exception {
        for (int i = 0; i < 300; i++) {
            var answer = HTTP.send(HttpRequest.newBuilder(URI.create(gateway + "/rosters/" + id))
                    .header("Authorization", "Bearer " + organiser).build(), BodyHandlers.ofString());
            if (JSON.readTree(answer.body()).path("status").asString().equals(status)) {
                return;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("the roster is not " + status);
    }

    private JsonNode post(String token, String path, String type, String body) throws Exception {
        var answer = HTTP.send(HttpRequest.newBuilder(URI.create(gateway + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private String token(String person, String role, String department) {
        try {
            var claims = new JWTClaimsSet.Builder().issuer(model.getIssuer()).audience(model.getAudience()).subject(person)
                    .claim("azp", "load").claim("person", person).claim("roles", List.of(role)).claim("division", "330523")
                    .issueTime(new Date()).expirationTime(Date.from(Instant.now().plusSeconds(7200)));
            if (department != null) {
                claims.claim("department", department);
            }
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String roster(String leader, List<String> mentors, List<String> mentees) {
        StringBuilder csv = new StringBuilder("类别,姓名,身份证号,手机号,区划代码,单位,单位类型,职务,参加工作日期,专业领域,方言,导师类别,"
                + "基层工作年限,曾任领导职务,退二线,职称,可带人数,对象类别,分管领导身份证号\n");
        String place = ",13900000000,330523205,上墅乡人民政府,乡镇,干部,";
        csv.append("领导,甲领导,").append(leader).append(place).append("1995-08-01,,,,,,,,,,\n");
        for (String mentor : mentors) {
            csv.append("导师,乙导师,").append(mentor).append(place).append("1985-08-01,,,领导干部,30,是,是,无,10,,\n");
        }
        for (String mentee : mentees) {
            csv.append("帮带对象,丙学员,").append(mentee).append(place)
                    .append(LocalDate.now().minusYears(1)).append(",,,,,,,,,应届新录用,").append(leader).append('\n');
        }
        return csv.toString();
    }

    /** GB 11643. */
    private static String number(LocalDate born, int order) {
        String front = "330523" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(order);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (front.charAt(i) - '0') * WEIGHTS[i];
        }
        return front + "10X98765432".charAt(sum % 11);
    }

    private String person(String idNumber) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(personKey);
            byte[] id = Arrays.copyOf(mac.doFinal(idNumber.getBytes(StandardCharsets.UTF_8)), 16);
            id[6] = (byte) (id[6] & 0x0f | 0x80);
            id[8] = (byte) (id[8] & 0x3f | 0x80);
            var bytes = java.nio.ByteBuffer.wrap(id);
            return new UUID(bytes.getLong(), bytes.getLong()).toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) throws Exception {
        new StreamDelay(args[0], Path.of(args[1]), args[2]).main(0);
    }
}
