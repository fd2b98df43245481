using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Components.Lists;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Versions;

namespace OrderWorkspace.Quotes;

/// <summary>Quotes as people see them: what the user may not see never leaves here.</summary>
public sealed class QuoteQueries(IDbContextFactory<WorkspaceDb> databases)
{
    /// <summary>A page of those that fit, the newest first.</summary>
    public async Task<Page<QuoteRow>> RowsAsync(User by, QuoteFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await databases.ConnectAsync(cancellationToken);
        var quotes = (await OwnedAsync(db, Filtered(db, by, filter), filter.OwnerText, cancellationToken))
            .Beyond(filter.Page.Place?.As<DateTimeOffset, Quote>(), descending: !filter.Page.IsBackwards, quote => quote.CreatedAt, quote => quote.Number)
            .Take(PageRequest.Read);
        return filter.Page.Of(await RowsAsync(db, by, quotes, cancellationToken), row => Cursor.Of(row.CreatedAt, row.Number));
    }

    /// <summary>The currencies that a quote can be in.</summary>
    public async Task<IReadOnlyList<Currency>> CurrenciesAsync(User by, CancellationToken cancellationToken)
    {
        if (!by.May(Permission.SeeQuotes)) return [];
        await using var db = await databases.ConnectAsync(cancellationToken);
        return await db.PriceLists.Select(list => list.Currency).Distinct().OrderBy(currency => currency).ToListAsync(cancellationToken);
    }

    /// <summary>Some of those that may still become an order, those first that end first.</summary>
    /// <param name="customer">null for all customers' quotes.</param>
    public async Task<IReadOnlyList<QuoteRow>> OpenAsync(User by, Id<Customer>? customer, DateOnly from, int most, CancellationToken cancellationToken)
    {
        await using var db = await databases.ConnectAsync(cancellationToken);
        var quotes = Filtered(db, by, new QuoteFilter { CustomerId = customer })
            .Where(quote => OpenQuotes.States.Contains(quote.State) && quote.ValidUntil >= from)
            .OrderBy(quote => quote.ValidUntil).ThenBy(quote => quote.Number).Take(most);
        return await RowsAsync(db, by, quotes, cancellationToken);
    }

    /// <summary>A quote with its lines; null when there is none that the user may see.</summary>
    public async Task<QuoteView?> FindAsync(User by, Number<Quote> number, CancellationToken cancellationToken)
    {
        await using var db = await databases.ConnectAsync(cancellationToken);
        var visible = Filtered(db, by, new QuoteFilter());
        var found = await (
            from quote in visible
            where quote.Number == number
            join customer in db.Customers on quote.CustomerId equals customer.Id
            join list in db.PriceLists on quote.PriceListId equals list.Id
            select new QuoteView
            {
                Id = quote.Id,
                Number = quote.Number,
                Name = quote.Name,
                State = quote.State,
                Revision = quote.Revision,
                CustomerNumber = customer.Number,
                CustomerName = customer.Name,
                ContactName = db.Contacts.Where(contact => contact.Id == quote.ContactId).Select(contact => contact.Name).FirstOrDefault(),
                ContactEmail = db.Contacts.Where(contact => contact.Id == quote.ContactId).Select(contact => contact.Email).FirstOrDefault(),
                PriceList = list.Name,
                Currency = quote.Currency,
                ValidUntil = quote.ValidUntil,
                Terms = quote.Terms,
                Owner = quote.Owner,
                CreatedAt = quote.CreatedAt,
                Totals = quote.Totals,
                Version = quote.Version,
            }).SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : (found with
        {
            Lines = await LinesAsync(db, found.Id, cancellationToken),
            Orders = await OrdersOfAsync(db, found.Id, cancellationToken),
            Contracts = await db.Contracts.Where(contract => contract.QuoteId == found.Id || db.Quotes.Any(quote => quote.Id == found.Id && quote.ContractId == contract.Id))
                .OrderBy(contract => contract.Number).Select(contract => contract.Number).ToListAsync(cancellationToken),
            Versions = await db.QuoteVersions.Where(version => version.QuoteId == found.Id).OrderBy(version => version.Revision)
                .Select(version => new QuoteVersionView(version.Revision, version.State, version.ValidUntil, version.EndedAt)).ToListAsync(cancellationToken),
            History = await db.QuoteJournal.AsNoTracking().Where(entry => entry.QuoteId == found.Id).OrderByDescending(entry => entry.Number).ToListAsync(cancellationToken),
        }).For(by);
    }

    /// <summary>Two versions of a quote side by side; null when it has not both, or the user may not see it.</summary>
    public async Task<QuoteComparisonView?> CompareAsync(User by, Number<Quote> number, int from, int to, CancellationToken cancellationToken)
    {
        await using var db = await databases.ConnectAsync(cancellationToken);
        return await Filtered(db, by, new QuoteFilter()).AsNoTracking().SingleOrDefaultAsync(quote => quote.Number == number, cancellationToken) is { } quote
            ? await CompareAsync(db, by, quote, from, to, cancellationToken)
            : null;
    }

    /// <summary>Two versions of <paramref name="quote"/>, which the user may see; null when it has not both.</summary>
    internal static async Task<QuoteComparisonView?> CompareAsync(WorkspaceDb db, User by, Quote quote, int from, int to, CancellationToken cancellationToken)
    {
        var versions = await db.QuoteVersions.AsNoTracking()
            .Where(version => version.QuoteId == quote.Id && (version.Revision == from || version.Revision == to)).ToDictionaryAsync(version => version.Revision, cancellationToken);
        if (from == quote.Revision || to == quote.Revision)
            versions[quote.Revision] = QuoteVersion.Of(quote, await db.QuoteLines.AsNoTracking().Where(line => line.QuoteId == quote.Id).ToListAsync(cancellationToken), DateTimeOffset.MaxValue);
        if (!versions.TryGetValue(from, out var before) || !versions.TryGetValue(to, out var after)) return null;

        var compared = QuoteComparison.Of(before, after);
        var differing = compared.Lines.Where(line => !line.IsSame).ToList();
        var offerings = differing.ConvertAll(line => (line.After ?? line.Before!).OfferingId);
        var specifications = await (
            from offering in db.Offerings
            where offerings.Contains(offering.Id)
            join specification in db.Specifications on offering.SpecificationId equals specification.Id
            select new { offering.Id, specification.Characteristics }).ToDictionaryAsync(found => found.Id, found => found.Characteristics, cancellationToken);
        var locations = await db.Locations.Where(location => location.CustomerId == quote.CustomerId)
            .Select(location => new { location.Id, location.Name }).ToDictionaryAsync(location => location.Id, location => location.Name, cancellationToken);
        var contacts = await db.Contacts.Where(contact => contact.Id == before.ContactId || contact.Id == after.ContactId)
            .ToDictionaryAsync(contact => contact.Id, contact => contact.Name, cancellationToken);
        var contracts = await db.Contracts.Where(contract => contract.Id == before.ContractId || contract.Id == after.ContractId)
            .Select(contract => new { contract.Id, contract.Number, contract.Name }).ToDictionaryAsync(contract => contract.Id, contract => $"{contract.Number} {contract.Name}", cancellationToken);
        var fields = compared.Fields.Select(field => new ComparedFieldView(field, ValueOf(before, field), ValueOf(after, field)));
        return new QuoteComparisonView(quote.Number, from, to, [.. fields], differing.ConvertAll(ViewOf), compared.Lines.Count - differing.Count).For(by, quote.State);

        object? ValueOf(QuoteVersion version, QuoteField field) => field switch
        {
            QuoteField.Name => version.Name,
            QuoteField.Contact => version.ContactId is { } contact ? contacts.GetValueOrDefault(contact) : null,
            QuoteField.Contract => version.ContractId is { } contract ? contracts.GetValueOrDefault(contract) : null,
            QuoteField.ValidUntil => version.ValidUntil,
            QuoteField.Terms => version.Terms,
            QuoteField.OneTime => version.Totals.OneTime,
            QuoteField.Monthly => version.Totals.Monthly,
            _ => version.Totals.Yearly,
        };

        ComparedLineView ViewOf(ComparedLine line) => ComparedLineView.Of(
            line, specifications.GetValueOrDefault((line.After ?? line.Before!).OfferingId) ?? [], of => of?.LocationId is { } id ? locations.GetValueOrDefault(id) : null);
    }

    /// <summary>What happened to a quote since it was at <paramref name="version"/>, the last first.</summary>
    internal static async Task<IReadOnlyList<QuoteJournalEntry>> SinceAsync(WorkspaceDb db, Id<Quote> quote, long version, CancellationToken cancellationToken) =>
        await db.QuoteJournal.AsNoTracking().Where(entry => entry.QuoteId == quote && entry.Number > version).OrderByDescending(entry => entry.Number).ToListAsync(cancellationToken);

    /// <summary>The orders that were made of a quote, the first one first.</summary>
    internal static async Task<IReadOnlyList<EarlierConversion>> OrdersOfAsync(WorkspaceDb db, Id<Quote> quote, CancellationToken cancellationToken)
    {
        var made = await (
            from conversion in db.QuoteConversions.AsNoTracking()
            where conversion.QuoteId == quote
            join order in db.Orders on conversion.OrderId equals order.Id
            orderby conversion.At
            select new { order.Number, order.State, Conversion = conversion }).ToListAsync(cancellationToken);
        return [.. made.Select(one => new EarlierConversion(one.Number, one.State, one.Conversion.ByName, one.Conversion.At, [.. Took(one.Conversion)], one.Conversion.ReasonThoughExpired))];

        static IEnumerable<TakenQuantity> Took(QuoteConversion conversion) =>
            conversion.Quantities.Keys.Select(line => new TakenQuantity(line, conversion.Ordered(line))).Where(taken => taken.Quantity > 0);
    }

    private static async Task<IReadOnlyList<QuoteLineView>> LinesAsync(WorkspaceDb db, Id<Quote> quote, CancellationToken cancellationToken)
    {
        var lines = await (
            from line in db.QuoteLines
            where line.QuoteId == quote
            join offering in db.Offerings on line.OfferingId equals offering.Id
            join specification in db.Specifications on offering.SpecificationId equals specification.Id into specifications
            from specification in specifications.DefaultIfEmpty()
            join location in db.Locations on line.LocationId equals location.Id into locations
            from location in locations.DefaultIfEmpty()
            orderby line.Position
            select new { Line = line, specification.Characteristics, Location = location.Name }).AsNoTracking().ToListAsync(cancellationToken);
        return QuoteLineView.InTreeOrder([.. lines.Select(found => ViewOf(found.Line, found.Characteristics, found.Location))]);
    }

    private static QuoteLineView ViewOf(QuoteLine line, IReadOnlyList<CharacteristicSpecification>? specification, string? location) => new()
    {
        Id = line.Id,
        ParentId = line.ParentId,
        Action = line.Action,
        Name = line.Name,
        Quantity = line.Quantity,
        QuantityConverted = line.QuantityConverted,
        Characteristics = line.Characteristics,
        Specification = specification ?? [],
        Charges = line.Charges,
        Location = location,
        TermMonths = line.TermMonths,
    };

    private static IQueryable<Quote> Filtered(WorkspaceDb db, User by, QuoteFilter filter)
    {
        IQueryable<Quote> quotes = db.Quotes;
        if (!by.May(Permission.SeeQuotes)) return quotes.Where(_ => false);
        if (by.CustomerId is { } only) quotes = quotes.Where(quote => quote.CustomerId == only);
        if (filter.CustomerId is { } of) quotes = quotes.Where(quote => quote.CustomerId == of);
        if (filter.State is { } state) quotes = quotes.Where(quote => quote.State == state);
        if (filter.ValidFrom is { } from) quotes = quotes.Where(quote => quote.ValidUntil >= from);
        if (filter.ValidUntil is { } until) quotes = quotes.Where(quote => quote.ValidUntil <= until);
        if (filter.Currency is { } currency) quotes = quotes.Where(quote => quote.Currency == currency);
        if (filter.MonthlyAtLeast is { } monthlyLeast) quotes = quotes.PricedFor(by).Where(quote => quote.Currency == monthlyLeast.Currency && quote.Totals.Monthly.Amount >= monthlyLeast.Amount);
        if (filter.MonthlyAtMost is { } monthlyMost) quotes = quotes.PricedFor(by).Where(quote => quote.Currency == monthlyMost.Currency && quote.Totals.Monthly.Amount <= monthlyMost.Amount);
        if (filter.OneTimeAtLeast is { } onceLeast) quotes = quotes.PricedFor(by).Where(quote => quote.Currency == onceLeast.Currency && quote.Totals.OneTime.Amount >= onceLeast.Amount);
        if (filter.OneTimeAtMost is { } onceMost) quotes = quotes.PricedFor(by).Where(quote => quote.Currency == onceMost.Currency && quote.Totals.OneTime.Amount <= onceMost.Amount);
        if (filter.CustomerText is { } text)
        {
            var customers = db.Customers.FoundBy(db, text);
            quotes = quotes.Where(quote => customers.Any(customer => customer.Id == quote.CustomerId));
        }
        return quotes;
    }

    // Databases fold letters each in its own way, and owners are few: those that fit are told here. The index that has them has the quotes of each sorted, too.
    private static async Task<IQueryable<Quote>> OwnedAsync(WorkspaceDb db, IQueryable<Quote> quotes, string? typed, CancellationToken cancellationToken)
    {
        string[] wanted = [.. SearchTerm.WordsOf(typed)];
        if (wanted.Length == 0) return quotes;
        var all = await db.Quotes.Select(quote => quote.Owner).Distinct().ToListAsync(cancellationToken);
        var owners = all.FindAll(owner => wanted.All(beginning => SearchTerm.WordsOf(owner).Any(word => word.StartsWith(beginning, StringComparison.Ordinal))));
        return owners is [var only] ? quotes.Where(quote => quote.Owner == only) : quotes.Where(quote => owners.Contains(quote.Owner));
    }

    private static async Task<IReadOnlyList<QuoteRow>> RowsAsync(WorkspaceDb db, User by, IQueryable<Quote> quotes, CancellationToken cancellationToken)
    {
        var rows = await quotes
            .Join(db.Customers, quote => quote.CustomerId, customer => customer.Id, (quote, customer) => new QuoteRow(
                quote.Number, quote.Name, customer.Number, customer.Name, quote.State, quote.ValidUntil, quote.Owner,
                new Money(quote.Totals.OneTime.Amount, quote.Currency), new Money(quote.Totals.Monthly.Amount, quote.Currency), quote.CreatedAt))
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.For(by))];
    }
}
