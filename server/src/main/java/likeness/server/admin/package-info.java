/**
 * Administration beside the API: what the command line asks for, of a running server over a socket in its data folder or
 * else of the store itself.
 *
 * <p>To add commands: write a class with a {@code Map<String, AdminCommand>} from name ({@code webhook add}) to a function
 * of {@link likeness.server.Features} and {@link likeness.server.admin.Arguments}, name the map in {@code
 * AdminCommands.TABLES}, and add a picocli class to {@code app} whose methods call {@code Administration.tell(name,
 * arguments)}; {@code TokenCommand} is the pattern.
 */
@NullMarked
package likeness.server.admin;

import org.jspecify.annotations.NullMarked;
