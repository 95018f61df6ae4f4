package dev.rollgate.bot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;

/** Screenshots, in the order in which they were taken; what is taken has nothing that sticks out or is cut. */
final class Album {
    private static final String CUT_OR_STICKING_OUT = """
            const wide = document.documentElement.scrollWidth > window.innerWidth + 1 ? ['the page is wider than the window'] : [];
            const shown = [...document.querySelectorAll('button, h1, h2, h3, label')].filter(e => e.getClientRects().length);
            const cut = shown.filter(e => getComputedStyle(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1);
            return wide.concat(cut.map(e => 'cut: ' + e.textContent.trim()));
            """;

    private final ChromeDriver browser;
    private final Path folder;
    private int taken;

    Album(ChromeDriver browser, Path folder) {
        this.browser = browser;
        this.folder = folder;
    }

    /** Also for everybody who reads about it, where {@code -Dscreenshots=write} asks for that. */
    void takeForTheReadme(String scene) {
        take(scene);
        if ("write".equals(System.getProperty("screenshots"))) {
            Chromium.save(browser, Path.of("..", "docs", "sandbox.png"));
        }
    }

    void take(String scene) {
        keep(scene);
        assertThat((List<?>) browser.executeScript(CUT_OR_STICKING_OUT))
                .as(scene)
                .isEmpty();
    }

    /** At a desk, and then as somebody sees it who was woken up. */
    void takeAlsoOnThePhone(String scene) {
        take(scene);
        browser.manage().window().setSize(BrowserRun.PHONE);
        take(scene + "-phone");
        browser.manage().window().setSize(BrowserRun.DESK);
    }

    /** However it looks. */
    void keep(String scene) {
        taken++;
        Chromium.save(browser, folder.resolve("%02d-%s.png".formatted(taken, scene)));
    }
}
