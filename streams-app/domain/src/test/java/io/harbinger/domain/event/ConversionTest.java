package io.harbinger.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values as the definitions of UCUM give them (ucum-essence.xml, 2.1), worked out by hand. */
class ConversionTest {

    @ParameterizedTest
    @CsvSource({
        "212, [degF], Cel, 100",
        "-40, Cel, [degF], -40",
        "0, Cel, K, 273.15",
        "39.2, [degF], Cel, 4",
        "50, %, 1, 0.5",
        "350, [ppm], %, 0.035",
        "3, 10*3, 1, 3000",
        "1, [nmi_i], m, 1852",
        "1, [ft_i], cm, 30.48",
        "1, [bbl_us], L, 158.987294928",
        "1, [gal_us], L, 3.785411784",
        "1, t, kg, 1000",
        "1, [lb_av], g, 453.59237",
        "2, d, h, 48",
        "90, min, h, 1.5",
        "36, km/h, m/s, 10",
        "10, [kn_i], km/h, 18.52",
        "1013.25, hPa, kPa, 101.325",
        "1, atm, mbar, 1013.25",
        "14.69594877551345, [psi], kPa, 101.325",
        "1, kW.h, MJ, 3.6",
        "1, kWh, W.h, 1000",
        "1, MW, kW, 1000",
        "1, GW, MW, 1000",
        "4000, mV, V, 4",
        "60, L/min, m3/h, 3.6",
        "1, [g], m/s2, 9.80665"
    })
    void shouldConvertUnitsOfOneQuantity(double number, String from, String to, double expected) {
        Conversion conversion = Conversion.between(from, to);

        assertThat(conversion).isNotNull();
        assertThat(conversion.apply(number)).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    }

    @Test
    void shouldConvertThereAndBack() {
        UnitTable.UNITS.forEach((code, unit) -> {
            String usual = UsualUnits.ofReading("", code);
            Conversion there = Conversion.between(code, usual);
            Conversion back = Conversion.between(usual, code);

            assertThat(there).as(code).isNotNull();
            assertThat(back).as(code).isNotNull();
            assertThat(back.apply(there.apply(12.5))).as(code).isCloseTo(12.5, within(1e-9));
        });
    }

    @ParameterizedTest
    @CsvSource({"Cel, kPa", "kg, L", "%, Cel", "{TEU}, 1", "t{dry}, t", "N.m, N", "W, W.h"})
    void shouldConvertNothingIntoAnotherQuantity(String from, String to) {
        assertThat(Conversion.between(from, to)).isNull();
    }
}
