package io.yunzong.notifications.channels;

import io.yunzong.identity.Reachable;
import io.yunzong.notifications.Channel;
import io.yunzong.notifications.Message;
import io.yunzong.notifications.NotificationsSettings;
import io.yunzong.notifications.NotificationsSettings.Smtp;
import io.yunzong.notifications.domain.Address;
import io.yunzong.notifications.domain.Outcome;
import io.yunzong.notifications.domain.Parcel;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * E-mail over SMTP. The message id is that of the message here, the same at every attempt. What fails before the server
 * was given the message surely did not arrive; what fails without an answer afterwards may have, and a mail server tells
 * no repeats.
 */
@Component
class MailTransport implements Transport {
    private final NotificationsSettings settings;
    private final Clock clock;

    MailTransport(NotificationsSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.EMAIL);
    }

    @Override
    public Outcome carry(Parcel parcel, Address address) {
        Smtp smtp = settings.smtp();
        Reachable person = Objects.requireNonNull(address.person());
        if (smtp.host() == null) {
            return Outcome.dead("no mail server is set up");
        }
        if (person.email() == null) {
            return Outcome.dead("no e-mail address is known");
        }
        Session session = Session.getInstance(properties(smtp));
        MimeMessage mail;
        try {
            mail = mail(session, parcel, person.email(), person.displayName());
        } catch (AddressException e) {
            return Outcome.dead("not an e-mail address");
        } catch (MessagingException | UnsupportedEncodingException e) {
            return Outcome.dead("cannot be written: " + e.getMessage());
        }
        try (SMTPTransport transport = (SMTPTransport) session.getTransport("smtp")) {
            try {
                transport.connect(smtp.host(), smtp.port(), smtp.username(), smtp.password());
            } catch (AuthenticationFailedException e) {
                return Outcome.retry("the mail server does not let us in: " + e.getMessage());
            } catch (MessagingException e) {
                return Outcome.retry("the mail server is not reached: " + e.getMessage());
            }
            return send(transport, mail);
        } catch (MessagingException e) {
            // closing the connection failed after everything was said and answered
            return Outcome.unclear("the connection broke: " + e.getMessage());
        }
    }

    private static Outcome send(SMTPTransport transport, MimeMessage mail) throws MessagingException {
        String id = String.valueOf(mail.getMessageID());
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            return Outcome.sent(id + " " + transport.getLastServerResponse().strip());
        } catch (MessagingException e) {
            int code = code(e);
            String proof = id + " " + e.getMessage();
            return code >= 500 ? Outcome.dead(proof) : code >= 400 ? Outcome.retry(proof) : Outcome.unclear(proof);
        }
    }

    /** What the server answered; 0 where it answered nothing. */
    private static int code(MessagingException failure) {
        int code = 0;
        for (@Nullable Exception e = failure; e != null; ) {
            int said = switch (e) {
                case SMTPAddressFailedException refused -> refused.getReturnCode();
                case SMTPSenderFailedException refused -> refused.getReturnCode();
                case SMTPSendFailedException refused -> refused.getReturnCode();
                default -> 0;
            };
            code = Math.max(code, said);
            e = e instanceof MessagingException more ? more.getNextException() : null;
        }
        return code;
    }

    private MimeMessage mail(Session session, Parcel parcel, String to, String name)
            throws MessagingException, UnsupportedEncodingException {
        Smtp smtp = settings.smtp();
        String domain = smtp.from().substring(smtp.from().indexOf('@') + 1);
        String id = "<" + parcel.first().uid() + "@" + domain + ">";
        MimeMessage mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        List<Message> messages = parcel.messages();
        mail.setFrom(new InternetAddress(smtp.from(), smtp.fromName(), "UTF-8"));
        InternetAddress receiver = new InternetAddress(to, name, "UTF-8");
        receiver.validate();
        mail.setRecipient(jakarta.mail.Message.RecipientType.TO, receiver);
        mail.setSubject(subject(messages), "UTF-8");
        mail.setText(text(messages), "UTF-8");
        mail.setSentDate(Date.from(clock.instant()));
        // no answer of a machine to a machine
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.saveChanges();
        return mail;
    }

    private static String subject(List<Message> messages) {
        String first = messages.getFirst().title().replaceAll("[\\r\\n]+", " ");
        return messages.size() == 1 ? first : "运踪 " + messages.size() + " · " + first;
    }

    private String text(List<Message> messages) {
        StringBuilder text = new StringBuilder();
        String base = settings.publicUrl();
        for (Message message : messages) {
            text.append(message.title()).append("\n").append(message.body()).append("\n");
            if (base != null && message.link() != null) {
                text.append(base.replaceAll("/+$", "")).append(message.link()).append("\n");
            }
            text.append("\n");
        }
        return text.append("-- \n运踪 Yunzong\n").toString();
    }

    private Properties properties(Smtp smtp) {
        String millis = Long.toString(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.put("mail.smtp.auth", Boolean.toString(smtp.username() != null));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(smtp.startTls()));
        properties.put("mail.smtp.starttls.required", Boolean.toString(smtp.startTls()));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(smtp.tls()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        properties.put("mail.smtp.quitwait", "false");
        return properties;
    }
}
