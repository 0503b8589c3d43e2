/** Runs a task on request, one run at a time. Any number of requests during a run lead to one further run. */
export class Refresh {
    private running = false;
    private requested = false;

    constructor(private readonly task: () => Promise<void>) {}

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
