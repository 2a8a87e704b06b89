package io.harbinger.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cel",
                "K",
                "[degF]",
                "%",
                "1",
                "m",
                "m/s",
                "m/s2",
                "mm/s",
                "Pa",
                "kPa",
                "bar",
                "t",
                "kg",
                "g",
                "L",
                "m3",
                "m3/h",
                "kW",
                "MW",
                "kWh",
                "A",
                "V",
                "Hz",
                "/min",
                "h",
                "d",
                "10*3",
                "{TEU}",
                "{vessels}",
                "{anything}",
                "{vessels}/d",
                "t{dry}",
                "kg/m3",
                "kW.h",
                "{USD}/t",
                "/h",
                "t/{vessel}",
                "{a/b}",
                "{a.b}/d"
            })
    void shouldKnowCodesAnnotationsAndTheirCompounds(String code) {
        assertThat(Units.known(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "celsius",
                "°C",
                "C",
                "KG",
                "degF",
                "tons",
                "{",
                "}",
                "{}",
                "{TEU",
                "TEU}",
                "{a}{b}",
                "{a b}",
                "{a{b}",
                "{箱}",
                "{TEU}t",
                "/",
                "m/",
                "m//s",
                "m s",
                "kg/furlong",
                ".m",
                "USD"
            })
    void shouldRefuseWhatIsNoCode(String code) {
        assertThat(Units.known(code)).isFalse();
    }
}
