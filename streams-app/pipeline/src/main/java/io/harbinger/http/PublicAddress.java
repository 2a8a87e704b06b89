package io.harbinger.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are of the internet. All others (this machine, its link, private networks and what IANA keeps for
 * special purposes) are those of the network that this process stands in, whose services may trust whoever is inside.
 */
final class PublicAddress {

    /**
     * The first bits of addresses.
     *
     * @param bits how many of {@code bytes} count
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Block(byte[] bytes, int bits) {

        static Block of(int bits, int... bytes) {
            byte[] all = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                all[i] = (byte) bytes[i];
            }
            return new Block(all, bits);
        }

        boolean has(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (bytes[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Block> NOT_PUBLIC_4 = List.of(
            Block.of(8, 0), // this network
            Block.of(8, 10), // private
            Block.of(10, 100, 64), // shared by customers of a provider; some clouds have their services there
            Block.of(8, 127), // this machine
            Block.of(16, 169, 254), // the link, with the clouds' metadata
            Block.of(12, 172, 16), // private
            Block.of(24, 192, 0, 0), // protocols
            Block.of(24, 192, 0, 2), // documentation
            Block.of(24, 192, 88, 99), // relays to IPv6
            Block.of(16, 192, 168), // private
            Block.of(15, 198, 18), // benchmarks
            Block.of(24, 198, 51, 100), // documentation
            Block.of(24, 203, 0, 113), // documentation
            Block.of(3, 224)); // multicast, and all above

    /** Of IPv6 only this is given out at all. */
    private static final Block GLOBAL_6 = Block.of(3, 0x20);

    private static final List<Block> NOT_PUBLIC_6 = List.of(
            Block.of(23, 0x20, 0x01, 0x00), // protocols; tunnels with another address inside
            Block.of(32, 0x20, 0x01, 0x0d, 0xb8), // documentation
            Block.of(16, 0x20, 0x02), // tunnels with an IPv4 address inside
            Block.of(20, 0x3f, 0xff, 0x00)); // documentation

    /** The IPv4 address after these bits is where a translator connects to. */
    private static final Block TRANSLATED = Block.of(96, 0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0);

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? is4(bytes) : is6(bytes);
    }

    private static boolean is4(byte[] address) {
        return NOT_PUBLIC_4.stream().noneMatch(block -> block.has(address));
    }

    private static boolean is6(byte[] address) {
        if (TRANSLATED.has(address)) {
            return is4(Arrays.copyOfRange(address, 12, 16));
        }
        return GLOBAL_6.has(address) && NOT_PUBLIC_6.stream().noneMatch(block -> block.has(address));
    }
}
