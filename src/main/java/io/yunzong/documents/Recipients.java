package io.yunzong.documents;

import io.yunzong.documents.DocumentsRefused.Why;
import io.yunzong.documents.domain.Documents.Resolved;
import io.yunzong.identity.Colleague;
import io.yunzong.identity.Colleagues;
import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Refusal.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds who stands for the addressees of a document now. A role nobody holds stays among them, vacant, for all to see:
 * a document that must be written is not held up by an empty chair.
 */
@Component
class Recipients {
    private final Colleagues colleagues;

    Recipients(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /** @throws DocumentsRefused PERSON_UNKNOWN for a person who does not work here */
    List<Resolved> resolve(List<Addressee> addressees) {
        return addressees.stream()
                .distinct()
                .map(addressee -> new Resolved(addressee, people(addressee)))
                .toList();
    }

    private Map<PersonId, String> people(Addressee addressee) {
        PersonId person = addressee.person();
        Role role = addressee.role();
        List<Colleague> found;
        if (person != null) {
            found = colleagues.list(List.of(person));
            if (found.isEmpty()) {
                throw new DocumentsRefused(
                        Kind.INVALID,
                        Why.PERSON_UNKNOWN
                                .unmet("capacity", addressee.capacity())
                                .inField("addressees"));
            }
        } else if (role != null) {
            found = colleagues.holding(role, addressee.site());
        } else {
            found = List.of();
        }
        return found.stream().collect(Collectors.toMap(Colleague::id, Colleague::displayName));
    }
}
