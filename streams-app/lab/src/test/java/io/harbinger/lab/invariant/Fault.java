package io.harbinger.lab.invariant;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Random;
import org.awaitility.core.ConditionTimeoutException;

/** What can happen to two instances of an application while they work. All of it ends with both running, or starting. */
enum Fault {
    KILL {
        @Override
        void inflict(Instances on, Random random) throws Exception {
            int one = one(random);
            on.get(one).kill();
            on.startAgain(one);
        }
    },
    KILL_AND_WIPE {
        @Override
        void inflict(Instances on, Random random) throws Exception {
            int one = one(random);
            on.get(one).kill();
            on.disk(one).wipe();
            on.startAgain(one);
        }
    },
    /** For longer than its session: it returns as a member that is none any more. */
    FREEZE {
        @Override
        void inflict(Instances on, Random random) throws Exception {
            Child one = on.get(one(random));
            on.awaitMember(one, true);
            one.freeze();
            on.awaitMember(one, false);
            one.resume();
        }
    },
    ORDERLY_STOP {
        @Override
        void inflict(Instances on, Random random) throws Exception {
            int one = one(random);
            on.get(one).stop();
            on.startAgain(one);
        }
    },
    BOTH_AT_ONCE {
        @Override
        void inflict(Instances on, Random random) throws Exception {
            boolean inOrder = random.nextBoolean();
            for (int one = 0; one < Instances.COUNT; one++) {
                end(on.get(one), inOrder);
            }
            for (int one = 0; one < Instances.COUNT; one++) {
                on.startAgain(one);
            }
        }
    },
    /** It fills up while an instance works; that one ends, starts on the full disk, and gets room after a while. */
    FULL_DISK {
        @Override
        void inflict(Instances on, Random random) throws Exception {
            int one = one(random);
            on.disk(one).fill();
            end(on.get(one), random.nextBoolean());
            long waited = on.get(one).logged("WAITS FOR ROOM");
            on.startAgain(one);
            awaitIfEver(() -> on.get(one).logged("WAITS FOR ROOM") > waited);
            on.disk(one).makeRoom();
        }
    },
    DAMAGED_FILE {
        @Override
        void inflict(Instances on, Random random) throws Exception {
            int one = one(random);
            on.get(one).stop();
            System.out.println("  damaged: " + on.disk(one).damage(random));
            on.startAgain(one);
        }
    },
    BROKER_RESTART {
        @Override
        void inflict(Instances on, Random random) {
            on.restartBroker();
        }
    },
    /** A third instance takes tasks over, and gives them back. */
    REBALANCE {
        @Override
        void inflict(Instances on, Random random) throws Exception {
            try (Child third = on.startThird()) {
                on.awaitMember(third, true);
                long before = on.committed();
                on.awaitProgress(before);
                end(third, random.nextBoolean());
            }
        }
    };

    abstract void inflict(Instances on, Random random) throws Exception;

    private static int one(Random random) {
        return random.nextInt(Instances.COUNT);
    }

    private static void end(Child child, boolean inOrder) throws InterruptedException {
        if (inOrder) {
            child.stop();
        } else {
            child.kill();
        }
    }

    /** An instance that got no task before its disk had room again has nothing to wait for. */
    private static void awaitIfEver(java.util.concurrent.Callable<Boolean> condition) {
        try {
            await().atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(200))
                    .until(condition);
        } catch (ConditionTimeoutException e) {
            System.out.println("  no task came to the full disk");
        }
    }
}
