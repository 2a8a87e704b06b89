package io.harbinger.source.draft;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a column may be to an event, told by words of its name, English, German or Chinese.
 *
 * @param words the best first
 */
record ColumnPart(List<Pattern> words) {

    static final ColumnPart PLANNED = of(
            "plan promis schedul due expected target requested required eta zugesagt geplant vereinbart soll wunsch",
            "计划 承诺 预计 应到");
    static final ColumnPart ACTUAL = of(
            "actual deliver receiv arriv complet ata geliefert wareneingang eingang erhalten angekommen ist",
            "实际 到货 交付");
    static final ColumnPart STARTED = of("order placed issued bestell beauftragt", "下单 订购");
    static final ColumnPart NODE = of(
            "node site plant port terminal station warehouse depot mine tank location facility destination werk standort",
            "hafen lager country supplier vendor lieferant device place 港口 工厂 站点 仓库 地点 供应商");
    static final ColumnPart ORIGIN = of("supplier vendor origin shipper from lieferant absender", "供应商 发货");
    static final ColumnPart PRODUCT = of("hs cmd commodity product code");
    static final ColumnPart REPORTER = of("reporter declarant");
    static final ColumnPart PARTNER = of("partner counterpart country destination");
    static final ColumnPart FLOW = of("flow direction");
    static final ColumnPart VALUE = of("value val usd fob cif amount wert");
    static final ColumnPart WEIGHT = of("netwgt weight kg gewicht");
    static final ColumnPart QUANTITY = of("quantity qty volume amount menge", "数量");
    static final ColumnPart ID = of("id number no order reference key nr nummer lieferung bestellung", "编号 单号");

    /** A word at the start of a part of the name: "port" of portid and Loading_port, not of export. */
    private static ColumnPart of(String... words) {
        return new ColumnPart(Stream.of(words)
                .flatMap(some -> Stream.of(some.split(" ")))
                .map(word -> Pattern.compile("(^|.*[^a-z])" + word + (word.length() <= 3 ? "([^a-z].*|$)" : ".*")))
                .toList());
    }

    /** How well a column name fits: from 0, the best; the number of words where it does not. */
    int rank(String column) {
        String name = column.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        return (int)
                words.stream().takeWhile(word -> !word.matcher(name).matches()).count();
    }

    boolean fits(String column) {
        return rank(column) < words.size();
    }
}
