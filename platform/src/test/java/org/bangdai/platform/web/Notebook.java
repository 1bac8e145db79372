package org.bangdai.platform.web;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.Refusal;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A service of notes, with one of everything. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(Notebook.Notes.class)
class Notebook {

    record Note(String division, String author, String text) {}

    sealed interface NoteRefusal extends Refusal {
        record Sealed(String by) implements NoteRefusal {}
    }

    enum Colour {
        RED,
        BLUE
    }

    record NewNote(
            @NotBlank @Size(max = 20) String text,
            @Nullable Integer pages,
            @Nullable Colour colour) {}

    record NoteView(String id, String text) {}

    @Bean
    Aggregates<Note> notes(AggregateFactory stores) {
        return stores.create(Aggregate.in("notes", RecordMapping.of(Note.class), Note::division)
                .participants(note -> Set.of(note.author()))
                .index(Index.on("divisions_text", Indexes.ascending("divisions", "state.text", "_id"))));
    }

    @Bean
    RefusalProblems<NoteRefusal> noteProblems() {
        return new RefusalProblems<>() {
            @Override
            public Class<NoteRefusal> refusals() {
                return NoteRefusal.class;
            }

            @Override
            public Problem problem(NoteRefusal refusal) {
                return switch (refusal) {
                    case NoteRefusal.Sealed sealed -> Problem.of(409, "note-sealed", sealed.by());
                };
            }
        };
    }

    @RestController
    @RequestMapping("/api/v1/notes")
    static class Notes {

        private final Aggregates<Note> notes;

        Notes(Aggregates<Note> notes) {
            this.notes = notes;
        }

        @PostMapping
        @Roles({"organiser", "mentee"})
        Mono<ResponseEntity<NoteView>> write(Caller by, CommandId command, @Valid @RequestBody NewNote note) {
            return notes.insert(by, command.value(), new Note(by.division(), by.actor(), note.text()), List.of())
                    .onErrorResume(AlreadyExistsException.class, there -> notes.get(by, command.value()))
                    .map(it -> Versioned.created("/api/v1/notes/" + it.id(), it.version(), view(it)));
        }

        @GetMapping
        @Roles("organiser")
        Mono<Page<NoteView>> list(Caller by, PageRequest page) {
            return notes.page(by, Filters.empty(), "state.text", false, page).map(it -> it.map(Notes::view));
        }

        @GetMapping("/{id}")
        @Roles("organiser")
        Mono<ResponseEntity<NoteView>> read(Caller by, @PathVariable String id) {
            return notes.get(by, id).map(it -> Versioned.ok(it.version(), view(it)));
        }

        @PutMapping("/{id}")
        @Roles("organiser")
        Mono<ResponseEntity<NoteView>> edit(
                Caller by, @PathVariable String id, ExpectedVersion expected, @Valid @RequestBody NewNote note) {
            return notes.update(
                            by,
                            id,
                            expected.version(),
                            it -> it.text().equals("sealed")
                                    ? Decision.refuse(new NoteRefusal.Sealed(it.author()))
                                    : Decision.change(new Note(it.division(), it.author(), note.text())))
                    .map(it -> Versioned.ok(it.version(), view(it)));
        }

        @PostMapping("/keys")
        @Roles("organiser")
        @SecretAnswer
        Mono<String> key(CommandId command) {
            return Mono.just("secret " + command.value());
        }

        @GetMapping("/forgotten")
        Mono<String> namesNobody() {
            return Mono.just("secret");
        }

        @GetMapping("/open")
        @Public
        Mono<String> open() {
            return Mono.just("open");
        }

        @GetMapping("/broken")
        @Roles("organiser")
        Mono<String> broken() {
            return Mono.error(new IllegalStateException("the inside of it"));
        }

        private static NoteView view(Stored<Note> note) {
            return new NoteView(note.id(), note.state().text());
        }
    }
}
