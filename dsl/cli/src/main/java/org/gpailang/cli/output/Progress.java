package org.gpailang.cli.output;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on standard error, for long tasks in a terminal. */
public final class Progress implements AutoCloseable {

    private static final int FEW = 20;

    private final Optional<ProgressBar> bar;

    private Progress(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    /** Creates a progress bar for a number of steps. Nothing is shown for only a few steps or if standard error is not a terminal. */
    public static Progress of(String task, int steps) {
        if (steps < FEW || !Terminal.error()) {
            return new Progress(Optional.empty());
        }
        return new Progress(Optional.of(new ProgressBarBuilder().setTaskName("gpai: " + task).setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII).setMaxRenderedLength(80).clearDisplayOnFinish().build()));
    }

    public void step() {
        bar.ifPresent(ProgressBar::step);
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
