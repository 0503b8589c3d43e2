/** Runs a task whenever it is asked to, one run at a time: however often it is asked during one, one more follows. */
export class Refresh {
    private running = false;
    private asked = false;

    constructor(private readonly task: () => Promise<void>) {}

    async ask(): Promise<void> {
        this.asked = true;
        if (this.running) {
            return;
        }
        this.running = true;
        try {
            while (this.asked) {
                this.asked = false;
                await this.task();
            }
        } finally {
            this.running = false;
        }
    }
}
