package org.gpailang.cli;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on a terminal's standard error, where there is enough to do to want one. */
final class Progress implements AutoCloseable {

    private static final int FEW = 20;

    private final Optional<ProgressBar> bar;

    private Progress(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    /** Progress over so many steps; nothing is shown for few of them or where standard error is no terminal. */
    static Progress of(String task, int steps) {
        if (steps < FEW || !Terminal.error()) {
            return new Progress(Optional.empty());
        }
        return new Progress(Optional.of(new ProgressBarBuilder().setTaskName("gpai: " + task).setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII).setMaxRenderedLength(80).clearDisplayOnFinish().build()));
    }

    void step() {
        bar.ifPresent(ProgressBar::step);
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
