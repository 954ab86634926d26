/** IBM BPM's (Business Automation Workflow's) {@code UserAvatar} resource and its small neighbours (contract: ibm-bpm). */
@NullMarked
package likeness.server.dialect.bpm;

import org.jspecify.annotations.NullMarked;
