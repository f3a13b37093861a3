# SPDX-License-Identifier: Apache-2.0
"""Runs a command on a terminal of its own: drive.py COLUMNS ROWS COMMAND... < steps

Steps, one a line: "send TEXT" types, with \\r, \\x03 and the like; "see TEXT" waits until the output
behind the last text seen contains TEXT, colours left out; "size COLUMNS ROWS" changes the terminal;
"write FILE TEXT" makes a file. Everything that the command wrote goes to standard output; the status is that of the command, 99 when a text did not
come, or the command did not end, within the deadline.
"""
import fcntl, os, pty, re, select, signal, struct, sys, termios, time

DEADLINE = 60
columns, rows, command = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
pid, terminal = pty.fork()
if pid == 0:
    # Whoever started the tests may ignore interrupts, as background jobs do; a terminal does not.
    for number in signal.SIGINT, signal.SIGQUIT, signal.SIGHUP:
        signal.signal(number, signal.SIG_DFL)
    os.execvp(command[0], command)


def resize(columns, rows):
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def more():
    ready, _, _ = select.select([terminal], [], [], 0.5)
    try:
        return os.read(terminal, 65536) if ready else b""
    except OSError:
        return None


def plain():
    """What was written, without colours and movements of the cursor."""
    return re.sub(rb"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]", b"", output)


resize(columns, rows)
output, seen = b"", 0
for step in sys.stdin.read().splitlines():
    word, _, text = step.partition(" ")
    text = text.encode().decode("unicode_escape").encode("latin-1").decode() if "\\" in text else text
    if word == "send":
        os.write(terminal, text.encode())
    elif word == "write":
        name, _, content = text.partition(" ")
        with open(name, "w") as file:
            file.write(content)
    elif word == "size":
        resize(*map(int, text.split()))
    elif word == "see":
        start = time.monotonic()
        while text.encode() not in plain()[seen:]:
            chunk = more()
            if chunk is None or time.monotonic() - start > DEADLINE:
                sys.stdout.buffer.write(output)
                sys.stdout.buffer.write(("\nnot seen: " + text + "\n").encode())
                os.kill(pid, signal.SIGKILL)
                sys.exit(99)
            output += chunk
        seen = plain().index(text.encode(), seen) + len(text.encode())
end = time.monotonic() + DEADLINE
while True:
    chunk = more()
    if chunk is None:
        break
    output += chunk
    if time.monotonic() > end:
        sys.stdout.buffer.write(output + b"\nstill running\n")
        os.kill(pid, signal.SIGKILL)
        sys.exit(99)
sys.stdout.buffer.write(output)
sys.stdout.flush()
_, status = os.waitpid(pid, 0)
sys.exit(os.waitstatus_to_exitcode(status) & 0xFF)
