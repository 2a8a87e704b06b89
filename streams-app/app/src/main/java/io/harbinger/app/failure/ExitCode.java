package io.harbinger.app.failure;

/** Exit codes of the process; part of the command line's contract. */
public enum ExitCode {
    OK(0, "success"),
    FAILURE(1, "unexpected failure"),
    USAGE(2, "wrong usage"),
    INVALID(3, "invalid configuration, catalogue, mapping or network"),
    INPUT(4, "input unreadable, or nothing in it that could be used"),
    CLUSTER(5, "cluster unreachable, or its topics are wrong"),
    INTERRUPTED(130, "interrupted (Ctrl-C), after an orderly stop"),
    TERMINATED(143, "terminated (SIGTERM), after an orderly stop");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    public int code() {
        return code;
    }

    public String meaning() {
        return meaning;
    }
}
