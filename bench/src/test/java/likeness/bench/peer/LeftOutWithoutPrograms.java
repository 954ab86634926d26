package likeness.bench.peer;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/** Leaves out a test whose program the machine lacks, and says so in one line. */
final class LeftOutWithoutPrograms implements TestExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        if (failure instanceof MissingProgramException missing) {
            System.out.println(
                    context.getRequiredTestClass().getSimpleName() + " is left out: " + missing.getMessage());
            throw new TestAbortedException(missing.getMessage(), missing);
        }
        throw failure;
    }
}
