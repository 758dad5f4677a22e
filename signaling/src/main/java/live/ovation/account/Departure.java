package live.ovation.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What people may take with them, and leaving for good. */
@Service
class Departure {

    private static final Logger log = LoggerFactory.getLogger(Departure.class);

    private final List<PersonalData> everything;
    private final AccountRepository accounts;
    private final SignIns signIns;
    private final OwnerChecks owner;

    Departure(List<PersonalData> everything, AccountRepository accounts, SignIns signIns, OwnerChecks owner) {
        this.everything = everything;
        this.accounts = accounts;
        this.signIns = signIns;
        this.owner = owner;
    }

    /** All that is kept of somebody, by section. */
    Mono<Map<String, Object>> export(UUID accountId) {
        return Flux.fromIterable(everything)
                .concatMap(data -> data.export(accountId).map(part -> Map.entry(data.section(), part)))
                .collect(LinkedHashMap::new, (all, part) -> all.put(part.getKey(), part.getValue()));
    }

    /** Deletes the account with all that is kept of it; errors as {@link OwnerChecks#byProof} does, and with what a module objects. */
    Mono<Void> leave(Who who, OwnerChecks.Proof proof) {
        UUID accountId = who.accountId();
        return owner.byProof(who, proof)
                .thenMany(Flux.fromIterable(everything))
                .concatMap(data -> data.erase(accountId))
                .then(Mono.defer(() -> signIns.endOthers(accountId, SignIns.NONE)))
                .then(Mono.defer(() -> accounts.deleteById(accountId)))
                .doOnSuccess(gone -> log.info("Account {} is deleted, as its owner wished", accountId));
    }
}
