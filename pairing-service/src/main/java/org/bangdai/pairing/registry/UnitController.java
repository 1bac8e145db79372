package org.bangdai.pairing.registry;

import jakarta.validation.Valid;
import org.bangdai.pairing.person.domain.UnitKind;
import org.bangdai.pairing.registry.domain.Unit;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.CommandId;
import org.bangdai.platform.web.ExpectedVersion;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.Roles;
import org.bangdai.platform.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/units")
class UnitController {

    private final Units units;
    private final EnterUnit enter;

    UnitController(Units units, EnterUnit enter) {
        this.units = units;
        this.enter = enter;
    }

    record UnitView(
            String id,
            String code,
            String name,
            UnitKind kind,
            String division,
            @Nullable String parentId) {

        static UnitView of(Unit unit) {
            Unit.Facts it = unit.facts();
            return new UnitView(unit.unitId(), it.code(), it.name(), it.kind(), it.division(), it.parentId());
        }
    }

    @GetMapping
    @Roles({"organiser", "integrator"})
    Mono<Page<UnitView>> list(
            Caller by,
            PageRequest page,
            @RequestParam(required = false) @Nullable String parent,
            @RequestParam(required = false) @Nullable UnitKind kind) {
        return units.page(by, new Units.Selection(parent, kind), page)
                .map(it -> it.map(unit -> UnitView.of(unit.state())));
    }

    @GetMapping("/{id}")
    @Roles({"organiser", "integrator"})
    Mono<ResponseEntity<UnitView>> get(Caller by, @PathVariable String id) {
        return units.get(by, id).map(it -> Versioned.ok(it.version(), UnitView.of(it.state())));
    }

    @PostMapping
    @Roles("organiser")
    Mono<ResponseEntity<UnitView>> enter(Caller by, CommandId command, @Valid @RequestBody UnitForm request) {
        return enter.enter(by, command.value(), request.facts())
                .map(it -> Versioned.created("/api/v1/units/" + it.id(), it.version(), UnitView.of(it.state())));
    }

    @PutMapping("/{id}")
    @Roles("organiser")
    Mono<ResponseEntity<UnitView>> edit(
            Caller by, @PathVariable String id, ExpectedVersion expected, @Valid @RequestBody UnitForm request) {
        return enter.edit(by, id, expected.version(), request.facts())
                .map(it -> Versioned.ok(it.version(), UnitView.of(it.state())));
    }
}
