package io.harbinger.source.message;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Units of messages: codes of UN/ECE Recommendation 20, as EPCIS and DCSA have them, become UCUM codes. What is none of
 * the codes below is taken as UCUM, and refused by the rules of events where it is not.
 */
public final class UnitCodes {

    private static final String TABLE = """
            CEL Cel, FAH [degF], KEL K, P1 %, 59 [ppm], C62 1, EA 1, H87 1, DD deg, 2N dB,
            GRM g, MGM mg, KGM kg, TNE t, LBR [lb_av], ONZ [oz_av],
            MTR m, MMT mm, CMT cm, KMT km, INH [in_i], FOT [ft_i], NMI [nmi_i], MTK m2,
            LTR L, MLT mL, MTQ m3, CMQ cm3, DMQ dm3, MQH m3/h, MQS m3/s, L2 L/min,
            A93 g/m3, KMQ kg/m3, KMH km/h, MTS m/s, KNT [kn_i], MSK m/s2,
            PAL Pa, A97 hPa, KPA kPa, MPA MPa, BAR bar, MBR mbar, PSI [psi], NEW N,
            SEC s, MIN min, HUR h, DAY d, HTZ Hz, KHZ kHz,
            VLT V, 2Z mV, KVT kV, AMP A, 4K mA, OHM Ohm, LUX lx,
            WTT W, KWT kW, MAW MW, WHR W.h, KWH kW.h, MWH MW.h, JOU J, KJO kJ, AD By, 4L MBy
            """;

    private static final Map<String, String> UCUM = new HashMap<>();

    static {
        Pattern.compile(",").splitAsStream(TABLE).map(String::strip).forEach(pair -> {
            int space = pair.indexOf(' ');
            UCUM.put(pair.substring(0, space), pair.substring(space + 1));
        });
    }

    private UnitCodes() {}

    /** The UCUM code of a unit; the text itself where it is no code of Rec 20 that is known here. */
    public static String ucum(String unit) {
        return UCUM.getOrDefault(unit, unit);
    }
}
