package likeness.server.account;

import java.util.regex.Pattern;
import likeness.server.Failure;
import likeness.server.Violation;
import org.jspecify.annotations.Nullable;

/** What may be told of a person. */
final class PersonRules {

    private static final int LONGEST = 254; // a mail address's (RFC 5321)
    private static final int PASSWORD_LEAST = 8;
    private static final int PASSWORD_MOST = 1024;
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final Pattern PRINTABLE = Pattern.compile("[^\\p{Cntrl}]+");

    private PersonRules() {}

    static void check(Person person) {
        checkText("name", person.name());
        checkText("display_name", person.displayName());
        checkText("email", person.email());
        checkText("openid", person.openId());
        if (person.email() != null && !MAIL.matcher(person.email()).matches()) {
            throw wrong("email", "a mail address: somebody@somewhere");
        }
        if (person.openId() != null && MailHashes.web(person.openId()).isEmpty()) {
            throw wrong("openid", "an http or https address");
        }
        String password = person.password();
        if (password != null && (password.length() < PASSWORD_LEAST || password.length() > PASSWORD_MOST)) {
            throw wrong("password", PASSWORD_LEAST + " to " + PASSWORD_MOST + " characters");
        }
        if (password != null && person.name() == null) {
            throw wrong("name", "there when there is a password, since one signs in by it");
        }
    }

    private static void checkText(String field, @Nullable String value) {
        if (value != null
                && (value.isBlank()
                        || value.length() > LONGEST
                        || !PRINTABLE.matcher(value).matches())) {
            throw wrong(field, "1 to " + LONGEST + " characters, none of them a control character");
        }
    }

    private static Failure.Invalid wrong(String field, String allowed) {
        return new Failure.Invalid(Violation.of("value_error", field + " must be " + allowed, "body", field));
    }
}
