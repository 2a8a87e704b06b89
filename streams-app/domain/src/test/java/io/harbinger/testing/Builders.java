package io.harbinger.testing;

/** Where every sentence of a test begins. */
public final class Builders {

    private Builders() {}

    /** A logistics event; built by saying what moved. */
    public static EventBuilder anEvent() {
        return new EventBuilder();
    }

    /** A sensor reading; built by saying what it reads. */
    public static ReadingBuilder aReading() {
        return new ReadingBuilder();
    }

    /** A monthly trade flow; built by saying what was traded. */
    public static FlowBuilder aFlow() {
        return new FlowBuilder();
    }

    /** An indicator that sums the counts of a node's logistics events by day, with level goalposts of 0 and 100. */
    public static IndicatorBuilder anIndicator(String id) {
        return new IndicatorBuilder(id);
    }

    /** A catalogue without indicators. */
    public static CatalogueBuilder aCatalogue() {
        return new CatalogueBuilder();
    }
}
