package org.bangdai.pairing.load;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.pairing.person.PersonIds;
import org.bangdai.pairing.reference.Divisions;
import org.bangdai.pairing.reference.ReferenceFixtures;
import org.bangdai.pairing.reference.domain.Division;
import org.bangdai.platform.personal.DataKeys;

/**
 * Fills the database of a stack that has just started: {@code URI HOME COUNTIES SIZE SAMPLE}, where each of the counties gets SIZE mentees, and HOME holds the stack's
 * keys. Prints how many documents there are then, by collection. Of each county fifty active pairings are written to the file SAMPLE: pairing, mentor, mentee,
 * division, parted by tabs.
 */
final class FillPoolMain {

    private static final String PROVINCE = "33";
    private static final String FIRST = "330523";
    private static final int SAMPLED = 50;

    private FillPoolMain() {}

    public static void main(String[] args) throws IOException {
        Path secrets = Path.of(args[1], "secrets");
        PersonIds ids = new PersonIds(Files.readString(secrets.resolve("person-id.key")));
        DataKeys keys = new DataKeys(Files.readString(secrets.resolve("personal-data.key")));
        int size = Integer.parseInt(args[3]);
        LocalDate today = LocalDate.now(County.ZONE);
        try (MongoClient client = MongoClients.create(args[0]);
                PrintWriter sample = new PrintWriter(Files.newBufferedWriter(Path.of(args[4])))) {
            FillPool pool = new FillPool(OwnStores.in(client.getDatabase("pairing"), keys), keys);
            for (String code : counties(Integer.parseInt(args[2]))) {
                Invented invented = new Invented(code, ReferenceFixtures.DIVISIONS.below(code), ids);
                County county = County.of(invented, size, today);
                pool.fill(county, new Diary(county.pairings(), today).activities())
                        .block();
                county.pairings().stream()
                        .filter(Active.class::isInstance)
                        .limit(SAMPLED)
                        .forEach(it -> sample.println(line(it.terms())));
            }
            pool.counts().toIterable().forEach(System.out::println);
        }
    }

    private static String line(Terms terms) {
        return String.join("\t", terms.pairingId(), terms.mentorId(), terms.menteeId(), terms.division());
    }

    /** Of one province, 安吉县 first: those whose townships are known. */
    private static List<String> counties(int count) {
        Divisions divisions = ReferenceFixtures.DIVISIONS;
        List<String> counties = new ArrayList<>(List.of(FIRST));
        divisions.below(PROVINCE).stream()
                .flatMap(city -> divisions.below(city.code()).stream())
                .map(Division::code)
                .filter(code -> !code.equals(FIRST) && !divisions.below(code).isEmpty())
                .forEach(counties::add);
        if (count > counties.size()) {
            throw new IllegalArgumentException("there are only " + counties.size() + " counties");
        }
        return counties.subList(0, count);
    }
}
