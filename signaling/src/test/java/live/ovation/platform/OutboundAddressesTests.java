package live.ovation.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundAddressesTests {

    private static final InetAddress OURS = InetAddress.ofLiteral("93.184.215.14");

    private final OutboundAddresses addresses = new OutboundAddresses(List.of(), Set.of(OURS));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:0:10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::a00:1",
                "100::1",
                "2001::7f00:1",
                "2001:10::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "93.184.215.14"
            })
    void shouldKeepOutOfTheHouse(String address) {
        assertThat(addresses.allows(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "126.0.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.0.1",
                "223.255.255.254",
                "::ffff:8.8.8.8",
                "2001:4860:4860::8888",
                "2606:4700::1111",
                "2a00:1450::1"
            })
    void shouldLetOut(String address) {
        assertThat(addresses.allows(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void shouldOpenWhatTheOperatorNames() {
        var open = new OutboundAddresses(List.of("10.1.0.0/16", "fd00::/8"), Set.of());

        assertThat(open.allows(InetAddress.ofLiteral("10.1.2.3"))).isTrue();
        assertThat(open.allows(InetAddress.ofLiteral("fd00::5"))).isTrue();
        assertThat(open.allows(InetAddress.ofLiteral("10.2.2.3"))).isFalse();
    }
}
