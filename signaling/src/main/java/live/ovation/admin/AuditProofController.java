package live.ovation.admin;

import io.swagger.v3.oas.annotations.Hidden;
import live.ovation.audit.AuditProof;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The verification of the audit log for a command on this machine ({@code infra/audit}), whoever runs it. */
@Hidden
@RestController
class AuditProofController {

    private final AuditProof proof;

    AuditProofController(AuditProof proof) {
        this.proof = proof;
    }

    /** @param head a hash that was noted earlier; empty for none */
    @GetMapping(path = "/actuator/audit", produces = MediaType.TEXT_PLAIN_VALUE)
    Mono<String> verify(@RequestParam(defaultValue = "") String head) {
        return proof.verify(head).map(AuditProofController::words);
    }

    private static String words(AuditProof.Verdict verdict) {
        if (verdict.brokenAt() != null) {
            return "tampered " + verdict.brokenAt() + " " + verdict.head() + "\n";
        }
        return (verdict.known() ? "whole " : "cut ") + verdict.entries() + " " + verdict.head() + "\n";
    }
}
