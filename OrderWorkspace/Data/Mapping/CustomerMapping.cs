using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Data.Mapping;

internal sealed class CustomerMapping : IEntityTypeConfiguration<Customer>, IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<Consumer>,
    IEntityTypeConfiguration<Contact>, IEntityTypeConfiguration<Location>, IEntityTypeConfiguration<SearchTerm>
{
    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.Property(customer => customer.Id).ValueGeneratedNever();
        builder.Property(customer => customer.Version).IsConcurrencyToken();
        builder.Property(customer => customer.Country).HasMaxLength(2);
        builder.Property(customer => customer.Language).HasMaxLength(16);
        builder.Property(customer => customer.TimeZone).HasMaxLength(64);
        builder.Property(customer => customer.TaxNumber).HasMaxLength(32);
        builder.HasDiscriminator<string>("Kind").HasValue<Account>("Account").HasValue<Consumer>("Consumer");
        builder.Property("Kind").HasMaxLength(8).IsUnicode(false);
        builder.HasIndex(customer => customer.Number).IsUnique();
        builder.HasIndex("Kind", nameof(Customer.Name), nameof(Customer.Number));
        builder.References<PriceList>(nameof(Customer.PriceListId));
    }

    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.Property(account => account.Industry).HasMaxLength(100);
        builder.References<Customer>(nameof(Account.ParentId));
    }

    public void Configure(EntityTypeBuilder<Consumer> builder) { }

    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.Property(contact => contact.Id).ValueGeneratedNever();
        builder.Property(contact => contact.Phone).HasMaxLength(32);
        builder.Property(contact => contact.Roles).HasConversion<int>().UseCollation(null); // several at once
        builder.HasIndex(contact => contact.Number).IsUnique();
        builder.References<Customer>(nameof(Contact.CustomerId));
    }

    public void Configure(EntityTypeBuilder<Location> builder)
    {
        builder.Property(location => location.Id).ValueGeneratedNever();
        builder.Property(location => location.PostalCode).HasMaxLength(16);
        builder.Property(location => location.Country).HasMaxLength(2);
        builder.Property(location => location.TimeZone).HasMaxLength(64);
        builder.References<Customer>(nameof(Location.CustomerId));
    }

    public void Configure(EntityTypeBuilder<SearchTerm> builder)
    {
        builder.HasKey(term => new { term.Term, term.CustomerId });
        builder.Property(term => term.Term).HasMaxLength(SearchTerm.MaxLength);
        builder.BelongsTo<Customer>(nameof(SearchTerm.CustomerId));
    }
}
