using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace OrderWorkspace.Quotes;

/// <summary>Ends quotes whose last day has passed: when the program starts, and every hour.</summary>
internal sealed class ExpiringQuotes(QuoteDesk desk, TimeProvider clock, ILogger<ExpiringQuotes> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do await ExpireAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ExpireAsync(CancellationToken stoppingToken)
    {
        try
        {
            var ended = await desk.ExpireAsync(stoppingToken);
            if (ended > 0) log.LogInformation("{Count} quotes have expired", ended);
        }
        catch (Exception failure) when (failure is DbException or DbUpdateException or InvalidOperationException { InnerException: DbException })
        {
            log.LogWarning(failure, "Quotes could not be looked through for those that have expired; it is tried again in an hour");
        }
    }
}
