package io.yunzong.notifications.channels;

import io.yunzong.notifications.NotificationsSettings;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.stereotype.Component;

/**
 * Keeps whoever may enter an address from making this server call what only this server reaches: no loopback, private,
 * link-local or other inner addresses, and nothing but https, unless a setting allows it. Names are looked up once, and
 * what was allowed is what is connected to.
 */
@Component
public class AddressGuard implements DnsResolver {
    private final NotificationsSettings settings;

    AddressGuard(NotificationsSettings settings) {
        this.settings = settings;
    }

    /** Whether the text is an address that may be called, as far as it can be seen without looking it up. */
    public boolean isAllowed(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && (scheme.equals("https") || (settings.allowHttp() && scheme.equals("http")));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Whether the host leads only to places outside; unknown names do not. */
    public boolean leadsOutside(String text) {
        try {
            resolve(URI.create(text).getHost());
            return true;
        } catch (ForbiddenAddress e) {
            return false;
        } catch (UnknownHostException | IllegalArgumentException e) {
            // it may be known later, and is looked at again then
            return true;
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(host);
        for (InetAddress address : found) {
            if (!settings.allowPrivate() && isInside(address)) {
                throw new ForbiddenAddress(host);
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean isInside(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        if (address instanceof Inet6Address) {
            boolean uniqueLocal = (bytes[0] & 0xfe) == 0xfc;
            return uniqueLocal || leadsInsideThroughIpv4(bytes);
        }
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        boolean protocol = first == 192 && second == 0 && bytes[2] == 0;
        return first == 0 || first >= 224 || shared || benchmark || protocol;
    }

    /** IPv4 within IPv6: as 64:ff9b::/96 or 2002::/16 writes it. */
    private static boolean leadsInsideThroughIpv4(byte[] bytes) {
        try {
            if (bytes[0] == 0x20 && bytes[1] == 0x02) {
                return isInside(InetAddress.getByAddress(new byte[] {bytes[2], bytes[3], bytes[4], bytes[5]}));
            }
            boolean translated =
                    bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
            return translated
                    && isInside(InetAddress.getByAddress(new byte[] {bytes[12], bytes[13], bytes[14], bytes[15]}));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
