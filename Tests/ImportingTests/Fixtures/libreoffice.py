"""LibreOffice without a window, for the scripts that make fixtures (Debian: python3-uno)."""

import contextlib
import subprocess
import time

import uno

CHANNEL = "socket,host=localhost,port=2345;urp;"


@contextlib.contextmanager
def desktop():
    process = subprocess.Popen(["soffice", "--headless", "--norestore", "--accept=" + CHANNEL])
    try:
        yield connect()
    finally:
        process.terminate()
        process.wait(30)


def connect():
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    for _ in range(120):
        try:
            office = resolver.resolve("uno:" + CHANNEL + "StarOffice.ComponentContext")
            return office.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", office)
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice does not answer")
