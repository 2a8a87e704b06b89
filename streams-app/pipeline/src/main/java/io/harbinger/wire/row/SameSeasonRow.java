package io.harbinger.wire.row;

import io.harbinger.domain.detect.ActivePanes;
import io.harbinger.domain.detect.SameSeason;
import io.harbinger.domain.window.ClosedState;

/** The last years of a volume or price by month or week, since version 7: two bytes a value. */
final class SameSeasonRow {

    private SameSeasonRow() {}

    static boolean isNeeded(ClosedState past) {
        return past.learnt() instanceof SameSeason;
    }

    static void write(RowWriter out, SameSeason season, long origin) {
        out.putVar(season.newest() - origin).putVar(season.logs().length);
        for (short log : season.logs()) {
            out.putByte(log >> Byte.SIZE).putByte(log);
        }
        ActivePanes active = season.active();
        out.putByte(active == null ? 0 : 1);
        if (active != null) {
            LearntRow.writeActive(out, active);
        }
    }

    static SameSeason read(RowReader in, long origin) {
        long newest = origin + in.readVar();
        short[] logs = new short[in.readCount()];
        for (int i = 0; i < logs.length; i++) {
            int high = in.readByte() << Byte.SIZE;
            logs[i] = (short) (high | (in.readByte() & 0xff));
        }
        return new SameSeason(logs, newest, in.readByte() == 0 ? null : LearntRow.readActive(in));
    }
}
