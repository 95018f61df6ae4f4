package dev.rollgate.bot.browser;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.awaitility.core.ConditionTimeoutException;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;

/** Who looks at the page: sees what is shown, waits for what is not shown yet, and does nothing but click and type. */
final class Visitor {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration GLANCE = Duration.ofMillis(100);

    private static final Duration BEFORE_ANOTHER_CLICK = Duration.ofSeconds(1);
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(15);

    private final ChromeDriver browser;

    Visitor(ChromeDriver browser, URI page) {
        this.browser = browser;
        browser.get(page.toString());
        seen(marked("composer-channel"));
    }

    /** Becomes another person of the workspace. */
    void becomes(String person) {
        act("become " + person, () -> {
            var who = new Select(one(marked("who")));
            who.getOptions().stream()
                    .filter(option -> option.getText().startsWith(person))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("nobody is called " + person))
                    .click();
        });
    }

    void goesTo(String channel) {
        clicks(marked("channel-" + channel));
    }

    void types(String text) {
        act("type " + text, () -> {
            WebElement composer = one(marked("composer-channel"));
            composer.clear();
            composer.sendKeys(text);
            composer.sendKeys(Keys.ESCAPE, Keys.ENTER);
        });
    }

    /** Fills in a field of the form that is open, found by its label. */
    void fillsIn(String label, String text) {
        act("fill in " + label, () -> {
            WebElement field = one(By.xpath("//*[@data-testid='modal']//label[contains(normalize-space(.),'" + label
                    + "')]/following::input[1]"));
            field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
        });
    }

    void submits() {
        clicks(marked("modal-submit"));
    }

    /** Clicks a button of a message and says yes where the client asks again. */
    void clicksButton(String label) {
        clicks(button(label));
        confirmation().ifPresent(WebElement::click);
    }

    void clicks(By what) {
        act("click " + what, () -> one(what).click());
    }

    /** Opens what is folded under that mark; nothing where it is open already. */
    void unfolds(String mark) {
        By folded = By.cssSelector("details:not([open]) > [data-testid='" + mark + "']");
        seen(marked(mark));
        again("unfold " + mark, folded, () -> shown(folded).isEmpty());
    }

    /** Switches something of a node on. */
    void switchesOn(String node, String deed) {
        String button = "[data-testid='node-" + node + "'] [data-deed='" + deed + "']";
        doesOnce(
                deed + " on " + node,
                By.cssSelector(button + "[aria-pressed='false']"),
                By.cssSelector(button + "[aria-pressed='true']"));
    }

    /** Presses a node's button once, and waits until its card says so. */
    void doesOnce(String node, String deed, String then) {
        doesOnce(deed + " on " + node, deed(node, deed), card(node, then));
    }

    /** For what a second press would undo: it is pressed again only if the page has not followed for long. */
    private void doesOnce(String what, By press, By then) {
        seen(press);
        await(what).atMost(PATIENCE.multipliedBy(2)).until(() -> {
            shown(press).ifPresent(this::press);
            return appears(then);
        });
    }

    private static By card(String node, String says) {
        return By.xpath("//*[@data-testid='node-" + node + "'][contains(normalize-space(.),'" + says + "')]");
    }

    private void press(WebElement button) {
        try {
            button.click();
        } catch (WebDriverException moved) {
            // pressed or not: what the page shows next says it
        }
    }

    private boolean appears(By what) {
        try {
            await(what.toString())
                    .atMost(BEFORE_ANOTHER_TRY)
                    .pollInterval(GLANCE)
                    .ignoreExceptionsInstanceOf(WebDriverException.class)
                    .until(() -> shown(what).isPresent());
            return true;
        } catch (ConditionTimeoutException lost) {
            return false;
        }
    }

    /** Presses a node's button until it cannot be pressed any more: the page may move under a click. */
    void does(String node, String deed) {
        By press = deed(node, deed);
        seen(press);
        again(deed + " on " + node, press, () -> shown(press).isEmpty());
    }

    /** Presses a node's button until its card says so. */
    void does(String node, String deed, String then) {
        By press = deed(node, deed);
        By said = card(node, then);
        seen(press);
        again(deed + " on " + node, press, () -> shown(said).isPresent());
    }

    private void again(String what, By press, BooleanSupplier done) {
        await(what)
                .atMost(PATIENCE)
                .pollInterval(BEFORE_ANOTHER_CLICK)
                .ignoreExceptionsInstanceOf(WebDriverException.class)
                .until(() -> {
                    if (!done.getAsBoolean()) {
                        shown(press).ifPresent(WebElement::click);
                    }
                    return done.getAsBoolean();
                });
    }

    private static By deed(String node, String deed) {
        return By.cssSelector("[data-testid='node-" + node + "'] button[data-deed='" + deed + "']:not([disabled])");
    }

    /** Waits until this is shown. */
    void sees(String text) {
        seen(By.xpath("//body[contains(normalize-space(.),'" + text + "')]"));
    }

    void seesIn(String mark, String text) {
        seen(By.xpath("//*[@data-testid='" + mark + "'][contains(normalize-space(.),'" + text + "')]"));
    }

    void seesNoMore(By what) {
        await(what + " to go")
                .atMost(PATIENCE)
                .pollInterval(GLANCE)
                .until(() -> shown(what).isEmpty());
    }

    /** The label of the first button that begins so, once there is one. */
    String seesButton(String beginning) {
        By begun = By.xpath("//*[@data-testid='message']//button[starts-with(normalize-space(.),'" + beginning
                + "')][not(@disabled)]");
        seen(begun);
        return shown(begun).map(WebElement::getText).orElse("");
    }

    /** Opens the thread of the newest message that has one. */
    void opensThread() {
        opens("last()");
    }

    /** Opens that thread of the channel, counted from 1, once it has a reply. */
    void opensThread(int number) {
        opens(String.valueOf(number));
    }

    private void opens(String which) {
        clicks(By.xpath("(//*[@data-testid='replies'])[" + which + "]"));
        seen(marked("thread"));
    }

    static By marked(String mark) {
        return By.cssSelector("[data-testid='" + mark + "']");
    }

    static By button(String label) {
        return By.xpath("//*[@data-testid='message']//button[normalize-space(.)='" + label + "'][not(@disabled)]");
    }

    /** The button by which somebody says that they take care, on the newest message that has it. */
    void isOnIt() {
        clicks(By.xpath(
                "(//*[@data-testid='thread']//button[normalize-space(.)=\"I'm on it\"][not(@disabled)])[last()]"));
    }

    private Optional<WebElement> confirmation() {
        return shown(marked("confirm-yes"));
    }

    private void seen(By what) {
        await(what.toString())
                .atMost(PATIENCE)
                .pollInterval(GLANCE)
                .until(() -> shown(what).isPresent());
    }

    /** Again, where the page has changed under the hand. */
    private void act(String what, Runnable deed) {
        await(what)
                .atMost(PATIENCE)
                .pollInterval(GLANCE)
                .ignoreExceptionsInstanceOf(WebDriverException.class)
                .until(() -> {
                    deed.run();
                    return true;
                });
    }

    private WebElement one(By what) {
        return browser.findElement(what);
    }

    private Optional<WebElement> shown(By what) {
        try {
            List<WebElement> found = browser.findElements(what);
            return found.stream().filter(WebElement::isDisplayed).findFirst();
        } catch (StaleElementReferenceException changing) {
            return Optional.empty();
        }
    }
}
