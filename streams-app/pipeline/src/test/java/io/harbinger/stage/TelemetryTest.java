package io.harbinger.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TelemetryTest {

    private static final Map<Class<?>, Object> ARGUMENTS =
            Map.of(int.class, 1, long.class, 2L, double.class, 3.0, boolean.class, true);

    /** Every report there is, so that none that is added later is forgotten by the composite. */
    @Test
    void shouldReportEverythingToBoth() throws ReflectiveOperationException {
        List<String> telemetry = new ArrayList<>();
        Telemetry both = Telemetry.both(listener("first", telemetry), listener("second", telemetry));

        List<String> expected = new ArrayList<>();
        for (Method report : reports()) {
            report.setAccessible(true);
            report.invoke(
                    both,
                    Arrays.stream(report.getParameterTypes())
                            .map(ARGUMENTS::get)
                            .toArray());
            expected.add("first " + report.getName());
            expected.add("second " + report.getName());
        }

        assertThat(telemetry).hasSizeGreaterThan(20).isEqualTo(expected);
    }

    private static List<Method> reports() {
        return Arrays.stream(Telemetry.class.getDeclaredMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .toList();
    }

    private static Telemetry listener(String name, List<String> telemetry) {
        return (Telemetry) Proxy.newProxyInstance(
                Telemetry.class.getClassLoader(), new Class<?>[] {Telemetry.class}, (proxy, report, arguments) -> {
                    telemetry.add(name + " " + report.getName());
                    return null;
                });
    }
}
