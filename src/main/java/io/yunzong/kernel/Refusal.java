package io.yunzong.kernel;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The system declines to do something and names <em>every</em> condition that is not met. Screen, API, import and
 * device meet the same refusal; one handler turns it into problem+json.
 */
public abstract class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What sort of refusal it is, which decides the HTTP status. */
    public enum Kind {
        INVALID,
        CONFLICT,
        NOT_FOUND,
        FORBIDDEN,
        /** Too often; later it may work. */
        TOO_MANY
    }

    private final transient List<Unmet> unmet;
    private final Kind kind;

    protected Refusal(Kind kind, List<Unmet> unmet) {
        super(unmet.stream().map(u -> u.code() + u.args()).collect(Collectors.joining("; ")));
        if (unmet.isEmpty()) {
            throw new IllegalArgumentException("a refusal names at least one unmet condition");
        }
        this.kind = kind;
        this.unmet = List.copyOf(unmet);
    }

    public List<Unmet> unmet() {
        return unmet;
    }

    public Kind kind() {
        return kind;
    }
}
