package io.harbinger.bench.flink;

/** One record for the sink. A POJO in Flink's sense: public fields, a constructor without arguments. */
public final class Output {

    /** Whether it is a transition of an alert; else the value of a minute. */
    public boolean alert;

    public byte[] key = {};
    public byte[] value = {};

    /** Of Flink's serializer. */
    public Output() {}

    Output(boolean alert, byte[] key, byte[] value) {
        this.alert = alert;
        this.key = key;
        this.value = value;
    }
}
