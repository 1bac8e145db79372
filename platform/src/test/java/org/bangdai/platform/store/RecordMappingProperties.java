package org.bangdai.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;

class RecordMappingProperties {

    private sealed interface Shape {
        record Dot() implements Shape {}

        record Box(int width, @Nullable String label) implements Shape {}

        record Group(List<Shape> parts, Map<String, Shape> named) implements Shape {}
    }

    private record Everything(
            Shape shape, Instant at, LocalDate day, YearMonth month, UUID id, Set<Long> numbers, BigDecimal exact) {}

    private final RecordMapping<Everything> mapping = RecordMapping.of(Everything.class);

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsReadBackFromItsBytes(@ForAll("everything") Everything value) {
        assertThat(mapping.read(overTheWire(mapping.write(value)))).isEqualTo(value);
    }

    private static Document overTheWire(Document document) {
        DocumentCodec codec = new DocumentCodec();
        BasicOutputBuffer bytes = new BasicOutputBuffer();
        codec.encode(
                new BsonBinaryWriter(bytes), document, EncoderContext.builder().build());
        return codec.decode(
                new BsonBinaryReader(bytes.getByteBuffers().getFirst().asNIO()),
                DecoderContext.builder().build());
    }

    @Provide
    Arbitrary<Everything> everything() {
        Arbitrary<Instant> instants = Arbitraries.longs()
                .between(-5_000_000_000_000L, 5_000_000_000_000L)
                .map(Instant::ofEpochMilli);
        Arbitrary<LocalDate> days =
                Arbitraries.longs().between(-100_000, 100_000).map(LocalDate::ofEpochDay);
        Arbitrary<BigDecimal> decimals = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1e28"), new BigDecimal("1e28"))
                .ofScale(4);
        return Combinators.combine(
                        shapes(3),
                        instants,
                        days,
                        Arbitraries.create(UUID::randomUUID),
                        Arbitraries.longs().set().ofMaxSize(5),
                        decimals)
                .as((shape, at, day, id, numbers, exact) ->
                        new Everything(shape, at, day, YearMonth.from(day), id, numbers, exact));
    }

    private static Arbitrary<Shape> shapes(int depth) {
        Arbitrary<String> text = Arbitraries.strings().ofMaxLength(8).excludeChars('\0');
        Arbitrary<Shape> box = Combinators.combine(Arbitraries.integers(), text.injectNull(0.3))
                .as(Shape.Box::new);
        Arbitrary<Shape> simple = Arbitraries.oneOf(Arbitraries.just(new Shape.Dot()), box);
        if (depth == 0) {
            return simple;
        }
        Arbitrary<String> names = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(5);
        Arbitrary<Shape> group = Combinators.combine(
                        shapes(depth - 1).list().ofMaxSize(3),
                        Arbitraries.maps(names, shapes(depth - 1)).ofMaxSize(3))
                .as(Shape.Group::new);
        return Arbitraries.oneOf(simple, group);
    }
}
