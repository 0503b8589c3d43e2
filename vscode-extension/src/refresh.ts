/** Runs a task on request, one run at a time. Any number of requests during a run lead to one further run. */
export class Refresh {
    private running = false;
    private requested = false;
    private timer: ReturnType<typeof setTimeout> | undefined;

    /**
     * @param task the task
     * @param pause the time in milliseconds without a further request after which a postponed one runs
     */
    constructor(
        private readonly task: () => Promise<void>,
        private readonly pause = 0,
    ) {}

    /** Requests a run after a pause, because the user may still be typing. */
    postpone(): void {
        this.cancel();
        this.timer = setTimeout(() => void this.request(), this.pause);
    }

    /** Drops a postponed request. */
    cancel(): void {
        clearTimeout(this.timer);
    }

    async request(): Promise<void> {
        this.requested = true;
        if (this.running) {
            return;
        }
        this.running = true;
        try {
            while (this.requested) {
                this.requested = false;
                await this.task();
            }
        } finally {
            this.running = false;
        }
    }
}
