using Npgsql;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Orders;

namespace OrderWorkspace.Bench;

/// <summary>The floor: the columns of a page of the list by plain SQL, prepared once, every value read.</summary>
internal sealed class PlainSelect(NpgsqlDataSource source, OrderFilter filter)
{
    private readonly string _sql = $"""
        SELECT o."Number", o."State", c."Number", c."Name", o."PurchaseOrderNumber", o."RequestedCompletion",
               o."Totals_OneTime_Amount", o."Totals_Monthly_Amount", o."Currency", o."CreatedBy", o."CreatedAt"
        FROM "Orders" o JOIN "Customers" c ON c."Id" = o."CustomerId"
        WHERE o."Kind" = 'CustomerOrder' AND o."State" = $1
          {(filter.CustomerId is null ? "" : """AND o."CustomerId" = $2""")}
          {(filter.Page.Place is null ? "" : """AND o."CreatedAt" <= $2 AND (o."CreatedAt" < $2 OR o."Number" < $3)""")}
        ORDER BY o."CreatedAt" DESC, o."Number" DESC
        LIMIT 51
        """;

    /// <summary>Gives the number of rows.</summary>
    public async Task<int> RunAsync()
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(_sql, connection);
        command.Parameters.Add(new() { Value = filter.State!.Value.ToString() });
        if (filter.CustomerId is { } customer) command.Parameters.Add(new() { Value = customer.Value });
        if (filter.Page.Place?.As<DateTimeOffset, Order>() is var (createdAt, number))
        {
            command.Parameters.Add(new() { Value = createdAt.UtcDateTime });
            command.Parameters.Add(new() { Value = number.Value });
        }
        await command.PrepareAsync();
        await using var reader = await command.ExecuteReaderAsync();
        var (rows, values) = (0, new object[reader.FieldCount]);
        while (await reader.ReadAsync())
        {
            reader.GetValues(values);
            rows++;
        }
        return rows;
    }
}
