package io.yunzong.platform;

/** The program cannot start as asked; the message says why and what to do. */
final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartRefused(String message) {
        super(message);
    }
}
