package io.yunzong.documents;

import java.util.List;

/**
 * How one addressee of a version has taken it. A role has been reached when one of those who hold it has.
 *
 * @param version of the document
 * @param people who stood for the addressee when it was issued; empty where nobody held the role
 */
public record AddresseeReceipts(Addressee addressee, int version, List<Receipt> people) {
    public AddresseeReceipts {
        people = List.copyOf(people);
    }

    public boolean vacant() {
        return people.isEmpty();
    }

    public boolean read() {
        return people.stream().anyMatch(receipt -> receipt.readAt() != null);
    }

    public boolean acknowledged() {
        return people.stream().anyMatch(receipt -> receipt.acknowledgedAt() != null);
    }
}
