// Starts the circuit and keeps it. Lost: a quiet banner, and tries until the server answers.
// The server answers but knows the circuit no more (it was restarted, or we were away for long): load the same address again;
// everything is in the address and in the database.

const waits = [0, 300, 700, 1500];

Blazor.start({
  circuit: {
    reconnectionOptions: {
      maxRetries: Number.MAX_SAFE_INTEGER,
      retryIntervalMilliseconds: attempts => waits[attempts] ?? 3000,
    },
  },
});

document.getElementById("components-reconnect-modal").addEventListener("components-reconnect-state-changed", event => {
  if (["rejected", "failed", "resume-failed"].includes(event.detail.state)) location.reload();
});
