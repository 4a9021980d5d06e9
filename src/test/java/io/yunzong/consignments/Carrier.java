package io.yunzong.consignments;

import io.yunzong.accounts.AccountsDesk;
import io.yunzong.accounts.AddCustomer;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.SiteId;
import io.yunzong.network.AddSite;
import io.yunzong.network.NetworkDesk;
import io.yunzong.network.NetworkFixtures;
import io.yunzong.network.SiteKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** A small carrier for tests: branches and customers nobody else uses. */
@Component
public class Carrier {
    public static final Caller HEADQUARTERS = Caller.system("test");

    private final NetworkDesk network;
    private final AccountsDesk accounts;

    Carrier(NetworkDesk network, AccountsDesk accounts) {
        this.network = network;
        this.accounts = accounts;
    }

    public SiteId branch(String city) {
        String code = NetworkFixtures.code("B");
        return network.addSite(
                new AddSite(
                        code,
                        city + "分公司" + code,
                        city,
                        SiteKind.BRANCH,
                        city,
                        null,
                        null,
                        null,
                        35.10,
                        118.35,
                        null,
                        List.of(),
                        false),
                HEADQUARTERS);
    }

    public CustomerId customer(String name) {
        return accounts.addCustomer(
                AddCustomer.named(NetworkFixtures.code("C"), name, CustomerClass.KEY), HEADQUARTERS);
    }

    /** A number nobody else uses. */
    public static String number() {
        return NetworkFixtures.code("WB");
    }
}
